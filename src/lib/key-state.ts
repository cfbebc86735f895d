// What an answer says about our key with a vendor: it works, it is refused, or nobody answered.
import { messageOf, Refusal } from './errors.ts';

export type KeyState = {
  readonly state: 'works' | 'works_partly' | 'refused' | 'silent';
  readonly left: number | null;
  readonly detail: string;
};

/** Waits for a free question that only a good key gets answered; its answer is what is left. Never throws. */
export async function keyState(question: Promise<number | null>): Promise<KeyState> {
  try {
    return { state: 'works', left: await question, detail: '' };
  } catch (error) {
    if (!(error instanceof Refusal)) return { state: 'silent', left: null, detail: messageOf(error) };
    const state = error.code === 'vendor_scope_missing' ? 'works_partly' : 'refused';
    return { state, left: null, detail: String(error.params.detail ?? '') };
  }
}

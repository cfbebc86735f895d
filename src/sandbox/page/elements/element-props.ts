// What every element gets, and the one way in which a control changes its value and tells the server.
import { type Fields, isPresent, stringAt } from '../format/read.ts';
import { type Surface, useSurface } from '../surface.ts';
import { currentValue } from '../values.ts';

/** Set when the element stands in an `input` block: ids for its label, hint and error. */
export type InputField = {
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly isInvalid: boolean;
  readonly dispatches: boolean;
};

export type ElementProps = {
  readonly element: Fields;
  readonly blockId: string;
  readonly field: InputField | null;
};

export type Control = {
  readonly value: Fields;
  readonly surface: Surface;
  /** Keeps the value; outside an input block (or with `dispatch_action`) also sends the action. */
  readonly change: (value: Fields) => Promise<void>;
};

/** Sends an element's action, after Slack's confirm dialog when the element asks for one. */
export async function sendAction(surface: Surface, props: ElementProps, value: Fields): Promise<boolean> {
  const { element, blockId } = props;
  if (isPresent(element.confirm) && !(await surface.ask({ ...Object(element.confirm) }))) return false;
  const type = stringAt(element, 'type');
  await surface.act(blockId, {
    type,
    action_id: stringAt(element, 'action_id'),
    block_id: blockId,
    ...value,
  });
  return true;
}

/** The state of one control. */
export function useControl(props: ElementProps): Control {
  const surface = useSurface();
  const value = currentValue(props, surface.typed);
  const at = { blockId: props.blockId, actionId: stringAt(props.element, 'action_id') };
  const change = async (next: Fields) => {
    surface.setValue(at, next);
    if (props.field !== null && !props.field.dispatches) return;
    const isSent = await sendAction(surface, props, next);
    if (!isSent) surface.setValue(at, value);
  };
  return { value, surface, change };
}

/** Attributes that tie a control to the label, hint and error around it, or name it by its placeholder. */
export function fieldAttributes(props: ElementProps, fallbackName: string): Fields {
  const { field } = props;
  if (field === null) return { 'aria-label': fallbackName };
  return {
    id: field.id,
    'aria-labelledby': field.labelledBy,
    'aria-describedby': field.describedBy || undefined,
    'aria-invalid': field.isInvalid ? 'true' : undefined,
  };
}

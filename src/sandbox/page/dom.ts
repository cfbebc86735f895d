// Reads what a person did out of DOM events, without casts: each accessor checks what it was given.

function fieldOf(event: Event): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null {
  const target = event.currentTarget;
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLSelectElement ? target : null;
}

/** The text of the field that fired. */
export function typedText(event: Event): string {
  return fieldOf(event)?.value ?? '';
}

/** Whether the box that fired is ticked. */
export function isTicked(event: Event): boolean {
  const field = fieldOf(event);
  return field instanceof HTMLInputElement && field.checked;
}

/** The files that were chosen in the field that fired. */
export function chosenFiles(event: Event): readonly File[] {
  const field = fieldOf(event);
  return field instanceof HTMLInputElement ? [...(field.files ?? [])] : [];
}

/** True when focus leaves the element that listens, with everything inside it. */
export function leavesElement(event: FocusEvent): boolean {
  const { currentTarget, relatedTarget } = event;
  if (!(currentTarget instanceof Element)) return true;
  return !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));
}

/** Moves focus to the next (1) or previous (-1) item of a menu or tab list around the element that fired. */
export function moveFocus(event: Event, selector: string, step: number): void {
  const { currentTarget } = event;
  if (!(currentTarget instanceof Element)) return;
  const items = [...currentTarget.querySelectorAll<HTMLElement>(selector)];
  const at = items.findIndex((item) => item.matches(':focus'));
  items.at((at + step + items.length) % items.length)?.focus();
}

/** For a menu that has just opened: brings it into view when the list around it cuts it off. */
export function showWhole(element: Element | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

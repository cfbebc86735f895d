// What the gallery test does inside the page. Each function is sent there as it stands, so it needs nothing around it.

/** What cannot be seen, or sticks out of its frame. */
export function partsWithoutBox(): string[] {
  const flat = [...document.querySelectorAll('[data-block], [data-element]')].filter((part) => {
    const { width, height } = part.getBoundingClientRect();
    return width * height === 0;
  });
  const wide = [...document.querySelectorAll('.sample')].filter(
    (one) => one.scrollWidth - one.clientWidth > 1,
  );
  return [...flat, ...wide].map((part) => part.outerHTML.slice(0, 160));
}

export type Pressed = { readonly kind: string; readonly sample: string; readonly answered: boolean };

/** Uses each control once (those of a kind and name count as one; files aside) and looks whether its sample sent or holds something after that. */
export async function pressEverything(): Promise<Pressed[]> {
  const drawn = () => new Promise((resolve) => setTimeout(resolve));
  const words: Readonly<Record<string, string>> = {
    date: '2027-01-12',
    number: '7',
    email: 'x@globex.example',
  };
  const enter = (field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string) => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const press = async (part: Element) => {
    const button = part.querySelector<HTMLElement>('button, a');
    button?.addEventListener('click', (event) => event.preventDefault());
    button?.click();
    await drawn();
    part.querySelector<HTMLElement>('[role=menuitem]')?.click();
    document.querySelector<HTMLElement>('dialog .dialog-foot button:last-child')?.click();
  };
  const use = async (part: Element) => {
    const choice = part.querySelector<HTMLElement>(
      '[type=radio]:not(:checked), [type=checkbox], .chip button',
    );
    const select = part.querySelector('select');
    const field = part.querySelector<HTMLInputElement | HTMLTextAreaElement>('textarea, input');
    if (choice) choice.click();
    else if (select) enter(select, select.options[select.options.length - 1]?.value ?? '');
    else if (field) enter(field, words[field.type] ?? 'Words');
    else await press(part);
  };
  const still = ['mrkdwn', 'plain_text', 'image', 'file_input'].map((kind) => `[data-element=${kind}]`);
  const controls = `[data-element]:not(${still.join()})`;
  const walked: Pressed[] = [];
  const used = new Set<string>();
  const isNew = (part: Element, name: string) => {
    const label = part.closest('[data-block=input]')?.querySelector('.label')?.textContent;
    const key = [part.getAttribute('data-element'), label ?? part.textContent, label && name].join('/');
    return !used.has(key) && used.add(key);
  };
  for (const sample of document.querySelectorAll('.sample')) {
    const name = sample.getAttribute('data-sample') ?? '';
    for (const part of sample.querySelectorAll(controls)) {
      if (!isNew(part, name)) continue;
      await use(part);
      await drawn();
      await drawn();
      const held = sample.querySelector('output:not([hidden])')?.textContent ?? '';
      walked.push({ kind: part.getAttribute('data-element') ?? '', sample: name, answered: held !== '' });
    }
  }
  return walked;
}

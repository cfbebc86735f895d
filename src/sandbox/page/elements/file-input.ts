// `file_input`: uploads at once, as Slack does, and keeps the files that the server knows.

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { chosenFiles } from '../dom.ts';
import { type Fields, listOf, numberAt, rowsOf, stringAt } from '../format/read.ts';
import { type ElementProps, fieldAttributes, useControl } from './element-props.ts';

function FileRow({ file, label, onRemove }: { file: Fields; label: string; onRemove: () => void }): VNode {
  return html`<li class="file-row"><span class="emoji" aria-hidden="true">📄</span><span>${stringAt(file, 'name')}</span>
    <button type="button" class="button icon" aria-label=${label} onClick=${onRemove}>×</button></li>`;
}

/** A place to drop or choose files, with what is uploaded below it. */
export function FileElement(props: ElementProps): VNode {
  const { value, surface, change } = useControl(props);
  const [isBusy, setBusy] = useState(false);
  const { words } = surface;
  const files = listOf(value.files);
  const most = numberAt(props.element, 'max_files') ?? 10;
  const add = async (picked: readonly File[]) => {
    setBusy(true);
    const uploaded = await Promise.all(picked.slice(0, most).map((file) => surface.upload(file)));
    setBusy(false);
    const all = [...files, ...uploaded.filter((file) => file !== null)];
    await change({ files: all.slice(-most) });
  };
  const accept = rowsOf(props.element.filetypes)
    .map((type) => `.${String(type)}`)
    .join(',');
  const remove = (file: Fields) => void change({ files: files.filter((one) => one !== file) });
  return html`<div class="files">
    <input type="file" accept=${accept} multiple=${most > 1} ...${fieldAttributes(props, words.chooseFile)}
      onChange=${(event: Event) => void add(chosenFiles(event))} />
    ${isBusy && html`<span class="hint" role="status">${words.uploading}</span>`}
    ${
      files.length > 0 &&
      html`<ul>${files.map(
        (file) => html`<${FileRow} file=${file}
      label=${words.remove(stringAt(file, 'name'))} onRemove=${() => remove(file)} />`,
      )}</ul>`
    }
  </div>`;
}

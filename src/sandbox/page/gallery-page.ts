// The gallery: every sample with the real renderer, and below each what it would send. `?lang=fr` speaks French,
// `?samples=<address>` shows the samples of that address instead of one of each block; browser tests walk both.

import { html, render } from 'htm/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Question } from './app/store.ts';
import { Blocks, renderBlock } from './blocks/block.ts';
import type { Fields } from './format/read.ts';
import { accessorySamples, elementSamples, extremeSamples, inputSamples } from './gallery-elements.ts';
import type { Sample } from './gallery-parts.ts';
import { blockSamples } from './gallery-samples.ts';
import { QuestionDialog } from './panes/question.ts';
import { type ElementAction, type Surface, SurfaceContext } from './surface.ts';
import { collectValues, type Values, withValue } from './values.ts';
import { wordsEn } from './words-en.ts';
import { wordsFr } from './words-fr.ts';

const person = (id: string, name: string) => ({
  id,
  name: name.toLowerCase(),
  realName: `${name} Costa`,
  isAdmin: true,
  isGuest: false,
  isBot: false,
  tz: 'Europe/Paris',
  locale: 'en-GB',
});
const channel = {
  id: 'C1',
  name: 'prospects',
  kind: 'channel' as const,
  archived: false,
  withUserId: null,
  messages: [],
};
const found = ['Globex', 'Initrode', 'Hooli'].map((text) => ({
  text: { type: 'plain_text', text },
  value: text.toLowerCase(),
}));

function useSample(language: string) {
  const [typed, setTyped] = useState<Values>({});
  const [sent, setSent] = useState<ElementAction | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = (confirm: Fields) =>
    new Promise<boolean>((resolve) => {
      const answer = (isYes: boolean) => {
        setQuestion(null);
        resolve(isYes);
      };
      setQuestion({ confirm, answer });
    });
  const surface: Surface = {
    words: language === 'fr' ? wordsFr : wordsEn,
    reader: { locale: language === 'fr' ? 'fr-FR' : 'en-GB', tz: 'Europe/Paris', nowMs: 1_795_340_520_000 },
    users: [person('U1', 'Ana'), person('U2', 'Ben')],
    channels: [channel],
    typed,
    errors: { 'i-datepicker': 'Please choose a working day.' },
    setValue: (at, value) => setTyped((before) => withValue(before, at, value)),
    act: async (_, action) => setSent(action),
    askOptions: async (_, query) => found.filter(({ value }) => value.includes(query.toLowerCase())),
    upload: async (file) => ({ id: 'F1', name: file.name }),
    ask,
    renderBlock,
  };
  return { surface, typed, sent, question };
}

function SampleCard({ sample, language }: { sample: Sample; language: string }): VNode {
  const { surface, typed, sent, question } = useSample(language);
  const held = { sent, values: collectValues(sample.blocks, typed) };
  return html`<section class="sample" data-sample=${sample.name}><h2>${sample.name}</h2>
    ${sample.title !== undefined && html`<h3 class="sample-title" dir="auto">${sample.title}</h3>`}
    <${SurfaceContext.Provider} value=${surface}><${Blocks} blocks=${sample.blocks} /><//>
    <${QuestionDialog} question=${question} surface=${surface} />
    <output hidden=${sent === null && Object.keys(typed).length === 0}>${JSON.stringify(held)}</output></section>`;
}

async function samplesAt(address: string | null): Promise<readonly Sample[]> {
  if (address?.startsWith('/sandbox/')) return (await fetch(address)).json();
  return [...blockSamples, ...elementSamples, ...accessorySamples, ...inputSamples, ...extremeSamples];
}

/** Draws all samples into the element. */
export async function startGallery(root: HTMLElement): Promise<void> {
  const wanted = new URLSearchParams(location.search);
  const samples = await samplesAt(wanted.get('samples'));
  const language = wanted.get('lang') ?? 'en';
  document.documentElement.lang = language;
  document.title = language === 'fr' ? wordsFr.galleryTitle : wordsEn.galleryTitle;
  render(
    html`<main class="gallery-page"><h1>${document.title}</h1>${samples.map((sample) => html`<${SampleCard} sample=${sample} language=${language} />`)}</main>`,
    root,
  );
}

// Words of a question in answers to a first mail, a list a language (en fr de es it nl pt), as plain words (see plain-words.ts).
import { anyOf } from './plain-words.ts';

/** Beginnings of questions, where the question mark is missing. */
export const questionWords: RegExp = anyOf([
  '(?:how|what|which|where|who|when|why) (?:else|other|much|many|is|are|do|does|did|would|can|exactly|about|kind|makes|if|long|sort)',
  '(?:can|could|do|does|is|are|would|will) (?:you|it|this|that|there|your|the)',
  'any (?:references|case studies|examples|pricing)',
  '(?:wie|was|welche\\w*|wo|wer|wann|warum|woher|wieviel|inwiefern) (?:viel|ist|sind|kostet|kosten|genau|lauft|sieht|haben|macht|bedeutet|lange|unterscheid\\w+)',
  '(?:konnen|konnten|haben|gibt|bieten|ist|sind|unterstutzt|funktioniert) (?:sie|es|das|ihr|ihre|die)',
  "(?:combien|comment|quel\\w*|ou|qui|quand|pourquoi|est-ce que|qu'est-ce) \\S+",
  '(?:avez|pouvez|proposez|pourriez|etes|faites|offrez|integrez)[- ]vous',
  '(?:cuanto|como|que|cual\\w*|donde|quien|cuando|por que) (?:cuesta\\w*|vale|es|son|hace\\w*|funciona|diferencia|incluye|tipo|se|tiene\\w*|ofrece\\w*)',
  '(?:tienen|tienes|ofrecen|pueden|puede|teneis)',
  '(?:quanto|come|cosa|che|quale|quali|dove|chi|quando|perche) (?:costa\\w*|e|sono|fate|funziona|differenza|comprende|tipo|si|avete|offrite)',
  '(?:avete|offrite|potete|potreste|puo)',
  '(?:hoeveel|hoe|wat|welke|waar|wie|wanneer|waarom) (?:kost|is|zijn|werkt|doet|precies|veel|gaat|lang|komt|houdt|maakt)',
  '(?:heeft|hebben|kunnen|kunt|biedt|is|werkt) (?:u|jullie|je|het|dit)',
  '(?:quanto|como|o que|qual|quais|onde|quem|quando|por que|porque) (?:custa\\w*|e|sao|funciona\\w*|inclui|fazem|tipo|diferenca|oferecem)',
  '(?:tem|oferecem|podem|voces)',
]);

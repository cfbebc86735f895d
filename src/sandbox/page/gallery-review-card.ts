// The card that a reader meets first, as the gallery and the page's own tests show it. Invented people and companies.
import type { RawBlock } from '../protocol.ts';
import { button, leaf, line, mrkdwn, plain, rich, section } from './gallery-parts.ts';

const overflow = {
  type: 'overflow',
  action_id: 'more',
  options: ['Why This Lead', 'Send Test to Me', 'Send Now', 'Regenerate…', 'Block Company…'].map(
    (text, index) => ({ text: plain(text), value: `${index}` }),
  ),
};

/** Who, why, the whole mail, the folded follow-up, and the three decisions. */
export const reviewCard: readonly RawBlock[] = [
  section(
    '*<https://www.linkedin.com/in/example|Camille Roux>*, VP Engineering at *<https://globex.example|Globex>*\nB2B SaaS · 120 people · Lyon, France · 10:42 there',
    { accessory: overflow },
  ),
  section('*87* / 100 – right size, right stack, building a platform team; neighbouring sector'),
  {
    type: 'context',
    elements: [
      mrkdwn(
        ':briefcase: Hiring: 3 backend roles, 6 days ago *+8*   ·   :moneybag: Series A, 21 days ago *+3*   ·   <https://globex.example/careers|evidence>',
      ),
    ],
  },
  rich(line(leaf('Environments for the new platform team', { bold: true })), {
    type: 'rich_text_quote',
    elements: [
      leaf(
        'Bonjour Camille,\n\nGlobex looks for three backend engineers in Lyon. Around that size, environments start to drift apart and every release costs a morning.\n\nWith Acme each branch gets its own environment in 40 seconds; Initech replaced nine shared ones within a month.\n\nWould 15 minutes on Thursday be useful?\n\nAna Costa · Acme',
      ),
    ],
  }),
  {
    type: 'container',
    title: plain('Follow-up, Mon 30 Nov, same thread: how Initech did it'),
    is_collapsible: true,
    default_collapsed: true,
    child_blocks: [
      rich({
        type: 'rich_text_quote',
        elements: [
          leaf(
            'Bonjour Camille,\n\nInitech wrote down how they left nine shared environments behind: initech.example/story.\n\nAna',
          ),
        ],
      }),
    ],
  },
  {
    type: 'context',
    elements: [
      mrkdwn('Each mail ends with: Acme SAS, 12 rue Exemple, Lyon · how we found you · unsubscribe'),
    ],
  },
  {
    type: 'context',
    elements: [
      mrkdwn(
        'From ana@acme.example · leaves *<!date^1795421520^{date_short_pretty} {time}|Mon 09:12>* in Lyon · then visit Wed, invite Thu, follow-up Mon 30',
      ),
    ],
  },
  {
    type: 'actions',
    block_id: 'decide',
    elements: [
      button('Approve and Send', {
        style: 'primary',
        confirm: {
          title: plain('Send as it is?'),
          text: mrkdwn('The text is *140 words* long; 120 is the limit of this segment.'),
          confirm: plain('Send'),
          deny: plain('Look Again'),
        },
      }),
      button('Edit'),
      button('Reject', { style: 'danger' }),
    ],
  },
];

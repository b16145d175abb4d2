/** What a command would send, composed as it would be sent, before it is given. */
import * as cases from '../../db/complaints/cases.js';
import { withCauses } from './causes-named.js';
import type { AnyCommandRule } from '../../domain/commands/command.js';
import type { Refusal } from '../../domain/commands/refusal.js';
import { mayReadTexts } from '../../domain/disclosure/keyed.js';
import { foresee } from '../../domain/disclosure/desk/foreseen.js';
import { subjectOf } from '../../domain/disclosure/statements/threads/thread.js';
import type { WrittenText } from '../../domain/disclosure/texts.js';
import { visibilityOf } from '../../domain/people/visibility.js';
import { RejectReason } from '../../domain/vocabulary.js';
import type { Ctx, KeyedCtx } from '../context.js';
import { needSeen, numberOf } from '../find-case.js';
import { needStaff, objectionToKeyOf } from '../principal.js';
import { withPhones, type CommandParts } from './answer-command.js';
import { heldIn } from './held-of.js';
import { DRAFT, letterShown, type LetterShown } from './letters-shown.js';

export type Preview = {
  letters: LetterShown[];
  toOthers: { to: 'respondent' | 'witness'; text: string; held: boolean }[];
  refusal: Refusal | null;
};

/** What would go to anybody outside, were the command given now; to whoever reads no words, nothing. */
export async function previewCommand(
  { db, who, brand, store }: KeyedCtx & Pick<Ctx, 'brand' | 'store'>,
  { number: typed, rule, body }: { number: string; rule: AnyCommandRule; body: CommandParts },
): Promise<Preview> {
  needStaff(who);
  const { caller, at } = who;
  const reader = mayReadTexts(caller) ? { callerId: caller.id, at, visible: visibilityOf(who) } : null;
  const { found, relations } = needSeen(who, await cases.read(db, numberOf(typed), { reader }));
  const { state, policy, now, contact } = found;
  const { payload, objection } = await withCauses(db, rule, { payload: body.payload, before: state.causes });
  const texts = withPhones({ rule, body, found });
  const withFiles = body.attachments.length > 0;
  const command = {
    ...{ id: DRAFT, name: rule.name, payload, texts: Object.keys(texts) },
    ...{
      held: await heldIn({ db, store }, found, { rule, written: texts, withFiles }),
      actor: { id: caller.id, relations },
    },
    ...(body.expectedVersion === null ? {} : { expectedVersion: body.expectedVersion }),
  };
  const foreseen = foresee(policy, state, command, now);
  const refusal = objectionToKeyOf(who, state) ?? foreseen.refusal ?? objection ?? null;
  if (refusal !== null || reader === null) return { letters: [], toOthers: [], refusal };
  const drafted = Object.entries(texts).map(([name, text]) => draftOf(rule, state.number, name, text));
  const known = [...found.texts, ...drafted];
  const material = {
    ...{ brand, policy, now, locale: contact.locale, texts: known },
    ...{ subject: subjectOf(contact), rejectedFor: reasonIn(body.payload) },
  };
  return {
    letters: foreseen.letters.map((letter) => letterShown(letter, material)),
    toOthers: foreseen.toOthers.map(({ to, name, held }) => ({ to, text: texts[name] ?? '', held })),
    refusal,
  };
}

const draftOf = (rule: AnyCommandRule, number: string, name: string, text: string): WrittenText => ({
  ...{ id: DRAFT, number, name, text, held: false, command: rule.name, caller: null },
  audience: rule.texts[name]?.audience ?? 'internal',
});

const reasonIn = ({ reason }: CommandParts['payload']): RejectReason | null =>
  RejectReason.safeParse(reason).data ?? null;

import { useState } from "preact/hooks";
import type { MatchRule, SharedWords, Why } from "../core/match/match";
import type { StatementView } from "../core/reading/claim-view";
import { formatList, formatPercent } from "./format";
import type { MessageKey } from "./message-key";
import { originEvidence } from "./origin-evidence";
import { SaveProof } from "./SaveProof";
import { type Translate, useStrings } from "./strings";

interface Props {
  readonly statement: Pick<StatementView, "id" | "why" | "score" | "evidence" | "ground" | "trail">;
}

/** Each rule that a match is made by, with its words. */
const RULES = {
  "same-proposition": "rule_same-proposition",
  "likely-same": "rule_likely-same",
  "same-event": "rule_same-event",
  "same-utterance": "rule_same-utterance",
  "same-count": "rule_same-count",
} as const satisfies Readonly<Record<MatchRule, MessageKey>>;

/** A score is a calibrated probability. It is never told as certain: no match of words is. */
const MOST_SURE = 0.99;

/** The measures that tell most, of all that the score is made of; a proof has every one. Counts are told as numbers, the others as shares. */
const MEASURES = [
  "coverPage",
  "coverCorpus",
  "mentionsPage",
  "figuresAgree",
  "figuresConflict",
  "quotes",
  "context",
  "similarity",
] as const;
const COUNTS: ReadonlySet<string> = new Set(["figuresAgree", "figuresConflict"]);

/** What decided a match, for whoever wants to check it: the rule and what is shared first, the measures behind a further fold. */
export function WhyMatch({ statement: { id, why, score, trail, ...origin } }: Props) {
  const t = useStrings();
  const [open, setOpen] = useState(false);
  return (
    <details class="why small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("whyThisMatch")}</summary>
      {open && (
        <>
          <ul class="reasons">
            {isRule(why.rule) && (
              <li>
                {t("whyRule")}: {t(RULES[why.rule])}
              </li>
            )}
            {reasonsOf(why, t).map((reason) => (
              <li key={reason}>
                <bdi>{reason}</bdi>
              </li>
            ))}
            <li>{t("whyEstimate", { percent: formatPercent(Math.min(score, MOST_SURE), t("locale")) })}</li>
          </ul>
          <dl>
            <Row name={t("whyOrigin")} value={originEvidence(t, origin)} />
            <Row name={t("whyTrail")} value={trail.join(" ← ")} />
          </dl>
          <details class="measures">
            <summary>{t("whyMeasures")}</summary>
            <dl>
              {MEASURES.map((name) => (
                <Row key={name} name={t(`measure_${name}`)} value={measured(name, why, t)} />
              ))}
              <Row name={t("whyScore")} value={score.toFixed(2)} />
            </dl>
          </details>
          <SaveProof statement={id} />
        </>
      )}
    </details>
  );
}

/** Each kind of shared evidence as a sentence; kinds that a match lacks are left out. */
function reasonsOf(
  { names = [], shared = [], quoted = [], figures = [], days }: Why,
  t: Translate,
): readonly string[] {
  const list = (parts: readonly string[]) => formatList(parts, t("locale"));
  const pair = (page: string, report: string) =>
    page.toLowerCase() === report.toLowerCase()
      ? t("quoted", { text: page })
      : t("whyPair", { page, report });
  const both = (words: readonly SharedWords[]) =>
    words.map(({ text, corpusText }) => pair(text, corpusText)).join("; ");
  return [
    ...(quoted.length > 0 ? [t("whyQuoted", { words: both(quoted) })] : []),
    ...(names.length > 0 ? [t("whyNames", { names: list(names.map(({ name }) => name)) })] : []),
    ...(shared.length > 0 ? [t("whyWords", { words: both(shared) })] : []),
    ...(figures.length > 0
      ? [
          t("whyFigures", {
            figures: figures.map(({ page, corpus }) => pair(page.text, corpus.text)).join("; "),
          }),
        ]
      : []),
    ...(days === undefined ? [] : [days === 0 ? t("whySameDay") : t("whyDaysApart", { count: days })]),
  ];
}

function isRule(rule: string): rule is MatchRule {
  return Object.hasOwn(RULES, rule);
}

/** A measure as it is told; empty where the match has none, or nothing of it. */
function measured(name: (typeof MEASURES)[number], { parts }: Why, t: Translate): string {
  const value = parts[name] ?? 0;
  if (value <= 0) return "";
  return COUNTS.has(name) ? String(value) : formatPercent(value, t("locale"));
}

function Row({ name, value }: { readonly name: string; readonly value: string }) {
  if (value === "") return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}

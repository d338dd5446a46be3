import { useState } from "preact/hooks";
import type { Why } from "../core/match/match";
import type { StatementView } from "../core/reading/claim-view";
import { originEvidence } from "./origin-evidence";
import { useStrings } from "./strings";

interface Props {
  readonly statement: Pick<StatementView, "why" | "score" | "evidence" | "ground" | "trail">;
}

/** The rules that have words of their own; one that is new is shown by its code. */
const RULES = ["same-proposition", "likely-same", "same-event"] as const;

/** What decided a match, for whoever wants to check it: folded until asked for. */
export function WhyMatch({ statement: { why, score, trail, ...origin } }: Props) {
  const t = useStrings();
  const [open, setOpen] = useState(false);
  return (
    <details class="why small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("whyThisMatch")}</summary>
      {open && (
        <dl>
          <Row name={t("whyOrigin")} value={originEvidence(t, origin)} />
          <Row name={t("whyTrail")} value={trail.join(" ← ")} />
          <Row name={t("whyRule")} value={isRule(why.rule) ? t(`rule_${why.rule}`) : why.rule} />
          <Row name={t("whyTerms")} value={why.terms.join(", ")} />
          <Row name={t("whyMentions")} value={why.mentions.join(", ")} />
          <Row name={t("whyParts")} value={partsOf(why)} />
          <Row name={t("whyScore")} value={score.toFixed(2)} />
        </dl>
      )}
    </details>
  );
}

function isRule(rule: string): rule is (typeof RULES)[number] {
  return RULES.some((known) => known === rule);
}

function partsOf({ parts }: Why): string {
  return Object.entries(parts)
    .filter(([, part]) => part !== 0)
    .map(([name, part]) => `${name} ${part.toFixed(2)}`)
    .join(", ");
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

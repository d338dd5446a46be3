import type { Why } from "../core/match/match";
import { useStrings } from "./strings";

interface Props {
  readonly why: Why;
  readonly score: number;
}

/** What decided a match, for whoever wants to check it: folded until asked for. */
export function WhyMatch({ why, score }: Props) {
  const t = useStrings();
  const parts = Object.entries(why.parts).filter(([, part]) => part !== 0);
  return (
    <details class="why small">
      <summary>{t("whyThisMatch")}</summary>
      <dl>
        <Row name={t("whyRule")} value={why.rule} />
        <Row name={t("whyTerms")} value={why.terms.join(", ")} />
        <Row name={t("whyMentions")} value={why.mentions.join(", ")} />
        <Row
          name={t("whyParts")}
          value={parts.map(([name, part]) => `${name} ${part.toFixed(2)}`).join(", ")}
        />
        <Row name={t("whyScore")} value={score.toFixed(2)} />
      </dl>
    </details>
  );
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

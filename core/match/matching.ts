import type { Claim } from "../claims/claim";
import type { ClaimId } from "../corpus/report";
import type { CorpusReader, Reference } from "../index/corpus-reader";
import { lazily } from "../lazily";
import type { CorpusAge } from "../reading/reading";
import type { Calibration } from "./calibrate/calibration";
import { findCandidates, type Searched } from "./candidates";
import { type Couple, couplesOf } from "./couples";
import { type PageSide, pageSide } from "./features/compared-claims";
import { keepBest, keepThese } from "./keep-best";
import { countOf } from "./lineage/count";
import { familiesOf } from "./lineage/join-families";
import { comparedText } from "./lineage/shared-with-page";
import { traceOrigins } from "./lineage/trace-origins";
import type { ClaimMatches, Match } from "./match";
import { withoutOwn } from "./own-outlet";
import { type Scored, scoreCandidates } from "./score-candidate";
import { silenceOf } from "./silence";
import { type Account, accountOf, toMatch } from "./to-match";
import type { Translate } from "./translate";

/** What may be known beside the claims. */
export interface MatchingOptions {
  /** The page's own name, to tell outlets of one carrier apart. */
  readonly siteName?: string | null;
  /** The page's headline, to tell reports under nearly the same one. */
  readonly headline?: string | null;
  /** The page's whole text: reports whose text is kept as shingles are compared with it. */
  readonly text?: string;
  /** Keeps exactly these answers, in this order, instead of the best: a proof is replayed among the matches that it was made among. */
  readonly beside?: readonly ClaimId[];
  /** What a reader's corrections make of scores. */
  readonly calibration?: Calibration | null;
}

/**
 * Gives the cosines of the sentence vectors of page claims and corpus claims, all of a page at once; null where there is no vector, an empty list where there are none at all. The
 * couples are read when they are asked for: who cannot compare them need not.
 */
export type AskSimilarities = (
  couples: () => Promise<readonly Couple[]>,
) => Promise<readonly (number | null)[]>;

/**
 * The claims of a page with their candidates. They may be answered again when more cosines are known: what one answer worked out is kept for the next, so that
 * only the claims with other cosines are judged anew. The same cosines give the same answers, whatever was asked before.
 */
export class Matching {
  readonly #sides = lazily(() => pageSides(this.foreign, this.translate));
  readonly #couples = lazily(() => couplesOf(this.foreign, this.reader));
  readonly #entries = lazily(() => new Map(this.reference.gazetteer.map((entry) => [entry.id, entry])));
  readonly #families = lazily(() => familiesOf(this.reference.outlets));
  readonly #sharedWithPage: (shingles: string | undefined) => number | null;
  readonly #judged = new Map<number, Judged>();
  readonly #accounts = new WeakMap<Scored, Account>();

  private constructor(
    private readonly reader: CorpusReader,
    private readonly reference: Reference,
    private readonly age: CorpusAge,
    private readonly searched: readonly Searched[],
    private readonly foreign: readonly Searched[],
    private readonly translate: Translate,
    private readonly options: MatchingOptions,
  ) {
    this.#sharedWithPage = comparedText(options.text);
  }

  /** Finds the candidates of all claims. */
  static async of(
    claims: readonly Claim[],
    reader: CorpusReader,
    options: MatchingOptions = {},
  ): Promise<Matching> {
    const [reference, age, { searched, translate }] = await Promise.all([
      reader.reference(),
      reader.age(),
      findCandidates(claims, reader),
    ]);
    const foreign = withoutOwn(searched, reference, options.siteName);
    return new Matching(reader, reference, age, searched, foreign, translate, options);
  }

  /** Answers each claim, with the cosines that `similarities` gives now; without it all are absent. */
  async answers(similarities?: AskSimilarities): Promise<ClaimMatches[]> {
    const scored = await this.#scored(similarities);
    const { beside, headline } = this.options;
    const kept = beside ? scored.map((each) => keepThese(each, beside)) : keepBest(scored);
    return this.searched.map((search, at) => {
      const { candidates = [] } = this.foreign[at] ?? {};
      const best = kept[at] ?? [];
      const origins = traceOrigins(
        best.map(({ stored }) => stored),
        { credits: this.reference.credits, entries: this.#entries(), families: this.#families() },
      );
      const matches = best.flatMap((each, place) => {
        const origin = origins[place];
        return origin
          ? [this.#shared(toMatch(this.#account(search, each), each, origin, headline), each)]
          : [];
      });
      const own = candidates.length < search.candidates.length;
      return {
        id: search.claim.id,
        matches,
        count: countOf(matches),
        ...(matches.length === 0 && { silence: silenceOf(search, candidates.length, own, this.age) }),
      };
    });
  }

  async #scored(similarities: AskSimilarities | undefined): Promise<readonly (readonly Scored[])[]> {
    const values = similarities ? await similarities(this.#couples) : [];
    let next = 0;
    return this.foreign.map(({ candidates }, at) => {
      const cosines = candidates.map(() => values[next++] ?? Number.NaN);
      const known = this.#judged.get(at);
      if (known?.cosines.every((cosine, i) => Object.is(cosine, cosines[i]))) return known.scored;
      const scored = this.#judge(at, cosines);
      this.#judged.set(at, { cosines, scored });
      return scored;
    });
  }

  #judge(at: number, cosines: readonly number[]): readonly Scored[] {
    const page = this.#sides()[at];
    const { candidates = [] } = this.foreign[at] ?? {};
    return page ? scoreCandidates(page, candidates, cosines, this.options.calibration) : [];
  }

  #account(search: Searched, scored: Scored): Account {
    const known = this.#accounts.get(scored);
    if (known) return known;
    const account = accountOf(search, scored, this.#entries());
    this.#accounts.set(scored, account);
    return account;
  }

  #shared(match: Match, { stored }: Scored): Match {
    const share = this.#sharedWithPage(stored.report.shingles);
    return share === null ? match : { ...match, sharedText: share };
  }
}

/** A claim's candidates as they were judged by these cosines. */
interface Judged {
  readonly cosines: readonly number[];
  readonly scored: readonly Scored[];
}

/** Lays out all claims; those of one article have its beginning as their context, which is laid out once. */
function pageSides(asked: readonly Searched[], translate: Translate): readonly PageSide[] {
  let before: PageSide | undefined;
  return asked.map(({ claim, proposition }) => {
    const context = before && isOfOnePage(before.claim, claim) ? before.context : undefined;
    before = pageSide(claim, proposition, translate, context);
    return before;
  });
}

function isOfOnePage(a: Claim, b: Claim): boolean {
  return a.context === b.context && a.language === b.language;
}

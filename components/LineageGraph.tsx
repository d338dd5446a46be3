import type { GroupView } from "../core/reading/claim-view";
import { originEvidence } from "./origin-evidence";
import { Picture, type SavePicture } from "./Picture";
import { useStrings } from "./strings";

interface Props {
  readonly groups: readonly GroupView[];
  readonly onSave: SavePicture;
}

/** The drawing's width in its own units; it scales to the panel. */
const WIDTH = 380;
const ROW = 22;
const GAP = 12;
const TOP = 8;

/** Where outlets' names end and origins' names begin. */
const OUTLETS_END = 150;
const ORIGINS_START = 222;

/** About so many characters fit on each side; longer names are cut, and whole in the table. */
const FITS = 22;

/** A group with its rows' heights. */
interface Placed {
  readonly group: GroupView;
  readonly outlets: readonly { readonly name: string; readonly y: number }[];
  readonly y: number;
}

/** Outlets on the left, the origins they go back to on the right; outlets of unknown origin lead nowhere. */
export function LineageGraph({ groups, onSave }: Props) {
  const t = useStrings();
  if (groups.length === 0) return null;
  const { placed, height } = place(groups);
  const known = groups.filter(({ kind }) => kind !== "unknown");
  return (
    <Picture
      title={t("lineage")}
      summary={[
        ...known.map(({ name, outlets }) => t("lineageGroup", { count: outlets, origin: name })),
        ...groups
          .filter(({ kind }) => kind === "unknown")
          .map(({ outlets }) => t("lineageUnknown", { count: outlets })),
      ].join(" ")}
      width={WIDTH}
      height={height}
      name="careo-lineage"
      onSave={onSave}
      table={<Table groups={groups} />}
    >
      {placed.map((each) => (
        <Group key={each.group.id} placed={each} unknown={t("origin_unknown")} />
      ))}
    </Picture>
  );
}

function Group({
  placed: { group, outlets, y },
  unknown,
}: {
  readonly placed: Placed;
  readonly unknown: string;
}) {
  const known = group.kind !== "unknown";
  return (
    <g class={known ? "origin" : "origin origin-unknown"}>
      {outlets.map((outlet) => (
        <g key={outlet.name}>
          <path
            class="edge"
            d={`M${OUTLETS_END + 6} ${outlet.y}C${OUTLETS_END + 44} ${outlet.y} ${ORIGINS_START - 44} ${y} ${ORIGINS_START - 12} ${y}`}
          />
          <text x={OUTLETS_END} y={outlet.y + 4} text-anchor="end">
            {short(outlet.name)}
          </text>
        </g>
      ))}
      {known && <circle cx={ORIGINS_START - 7} cy={y} r={5} />}
      <text class="origin-name" x={ORIGINS_START + 4} y={y + 4}>
        {known ? short(group.name) : unknown}
      </text>
    </g>
  );
}

/** Stacks the groups; each origin stands at the middle of its outlets. */
function place(groups: readonly GroupView[]): { placed: readonly Placed[]; height: number } {
  let y = TOP;
  const placed = groups.map((group): Placed => {
    const names = [...new Set(group.reports.map(({ outlet }) => outlet))];
    const outlets = names.map((name, row) => ({ name, y: y + row * ROW + ROW / 2 }));
    const middle = y + (names.length * ROW) / 2;
    y += names.length * ROW + GAP;
    return { group, outlets, y: middle };
  });
  return { placed, height: y - GAP + TOP };
}

function short(name: string): string {
  const letters = [...name];
  return letters.length <= FITS ? name : `${letters.slice(0, FITS - 1).join("")}…`;
}

function Table({ groups }: Pick<Props, "groups">) {
  const t = useStrings();
  return (
    <table class="facts">
      <thead>
        <tr>
          <th scope="col">{t("columnOutlet")}</th>
          <th scope="col">{t("columnOrigin")}</th>
          <th scope="col">{t("columnEvidence")}</th>
        </tr>
      </thead>
      <tbody>
        {groups.flatMap((group) =>
          group.reports.map((report) => (
            <tr key={report.id}>
              <td>
                <bdi>{report.outlet}</bdi>
              </td>
              <td>{group.kind === "unknown" ? t("origin_unknown") : <bdi>{group.name}</bdi>}</td>
              <td>
                <bdi>{report.statements[0] && originEvidence(t, report.statements[0])}</bdi>
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

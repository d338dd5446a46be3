import { formatDate, formatMoment } from "../format";
import { Progress } from "../Progress";
import { useStrings } from "../strings";
import type { ListedPack, PackDeed } from "./pack-states";

interface Props {
  readonly pack: ListedPack;
  readonly onDeed: (id: string, deed: PackDeed) => void;
}

/** One pack: how old it is, when it is looked at, what went wrong, and what can be done with it. */
export function PackItem({ pack, onDeed }: Props) {
  const t = useStrings();
  const locale = t("locale");
  const { id, title, source, busy } = pack;
  const day = (iso: string) => formatDate(iso.slice(0, 10), locale);
  const deed = (name: PackDeed, words: string) => (
    <button
      type="button"
      class={name === "acceptKey" ? "secondary" : "quiet"}
      disabled={busy !== null}
      onClick={() => onDeed(id, name)}
    >
      {words}
      <span class="hidden"> {title}</span>
    </button>
  );
  return (
    <li class="pack">
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <p>
        {pack.published === null
          ? t("packNotThere")
          : `${t("packClaims", { count: pack.claims })} · ${t("packPublished", { day: day(pack.published) })}`}
      </p>
      {source === null ? (
        <p class="small">{t("packFromFiles")}</p>
      ) : (
        <>
          <p class="small pack-address">
            <bdi>{source.url}</bdi>
          </p>
          <p class="small">
            {source.checked !== null &&
              `${t("packChecked", { when: formatMoment(source.checked, locale) })} · `}
            {source.paused ? t("packPaused") : t("packNext", { when: formatMoment(source.next, locale) })}
          </p>
        </>
      )}
      {source?.offered ? (
        <div role="alert">
          <p>{t("packKeyChanged", { fingerprint: source.offered })}</p>
          <p>{t(source.vouched ? "packKeyVouched" : "packKeyUnvouched")}</p>
          {deed("acceptKey", t("packAcceptKey"))}
        </div>
      ) : (
        pack.trouble !== null && <p role="alert">{t(`packTrouble_${pack.trouble}`)}</p>
      )}
      {busy !== null && <Progress done={busy.done} total={busy.total} />}
      <p class="row">
        {source !== null && deed("update", t("packUpdate"))}
        {source !== null && (source.paused ? deed("resume", t("resume")) : deed("pause", t("packPause")))}
        {pack.before !== null && deed("rollBack", t("packRollBack", { day: day(pack.before) }))}
        {deed("remove", t("remove"))}
      </p>
    </li>
  );
}

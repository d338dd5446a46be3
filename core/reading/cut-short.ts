import { fold } from "../text/fold";
import { latin } from "../text/letters";
import type { Page } from "./page";

/** A paragraph longer than this is no invitation to pay, in letters. */
const LONGEST_INVITATION = 600;

/** What says that one must pay, register or sign in to go on reading, folded. */
const TO_GO_ON =
  /\bto (?:continue|keep) reading\b|\b(?:subscri(?:be|ption)|sign (?:in|up)|log ?in|register|join)\b[^.!?]{0,60}\b(?:to|and) (?:continue|keep reading|read (?:the|this|on|more)|unlock|access|finish)\b|\b(?:only|exclusive(?:ly)?|reserved|available) (?:available )?(?:for|to) (?:our |paying |registered )?(?:subscribers|members)\b|\bsubscribers?[- ]only\b|para (?:seguir|continuar) (?:leyendo|lendo|a leitura)\b|(?:suscrib|registr|assin|cadastr|inicia sesion|faca login)[^.!?]{0,60}\bpara (?:leer|ler|seguir|continuar|acceder|acessar|ter acesso|desbloque)|(?:exclusiv[oa]s?|solo|so|reservad[oa]s?|restrit[oa]s?) (?:para|a) (?:nuestros |nossos )?(?:suscriptores|abonados|socios|assinantes)/;

/** What a text cut short ends with. */
const CUT = latin(
  /\[(?:…|\.{3})\](?:\s*\[?\+\s?\d+ \p{L}+\]?)?$|\[\+\s?\d+ (?:chars|characters|caracteres)\]$|\+\d+ chars$/u,
);
const TRAILS_OFF = /(?:…|\.{3})$/;
const READ_MORE =
  /^(?:read (?:more|on|the (?:full|whole|rest))|continue reading|keep reading|leer mas|(?:seguir|sigue|continuar|continua) (?:leyendo|lendo)|leia mais|continue lendo|ler mais)/;

/** Whether an article ends before its end: its text is cut off, or what follows asks to pay, to sign in or to go elsewhere for the rest. */
export function isCutShort({ text, below = [] }: Page): boolean {
  const end = text.slice(text.lastIndexOf("\n") + 1).trimEnd();
  const lines = end.length < LONGEST_INVITATION ? [end, ...below] : below;
  return (
    CUT.test(end) ||
    lines.some((line) => TO_GO_ON.test(fold(line))) ||
    (TRAILS_OFF.test(end) && below.some((line) => READ_MORE.test(fold(line))))
  );
}

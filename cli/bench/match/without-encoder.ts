import { THREAD_POLICY } from "../../../platform/encode/threads";
import { type ChangedBuild, changedBuild } from "../../../test/e2e/harness/changed-build";

/** What a build's manifest allows the encoder's threads with: in Chrome a document to start them, in Firefox the background's word for their script. */
const ALLOWS = { permission: "offscreen", policy: `trusted-types ${THREAD_POLICY}` } as const;

/** A build whose encoder cannot start, which turns out at once, as where there is no WebAssembly; the search and the comparison have theirs. */
export function withoutEncoder(build: string): ChangedBuild {
  return changedBuild(build, ({ permissions, content_security_policy: { extension_pages }, ...manifest }) => {
    if (!extension_pages.includes(ALLOWS.policy))
      throw new Error(`No ${ALLOWS.policy} in the manifest of ${build}`);
    return {
      ...manifest,
      permissions: permissions.filter((permission) => permission !== ALLOWS.permission),
      content_security_policy: {
        extension_pages: extension_pages.replace(ALLOWS.policy, "trusted-types 'none'"),
      },
    };
  });
}

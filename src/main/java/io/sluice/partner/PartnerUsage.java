package io.sluice.partner;

import java.util.List;

/**
 * The use of partners: implemented by the features that use them, asked before a partner is
 * deleted.
 */
public interface PartnerUsage {

  /** The users of this partner, such as {@code export 42}; empty if there is none. */
  List<String> usesOf(long partnerId);
}

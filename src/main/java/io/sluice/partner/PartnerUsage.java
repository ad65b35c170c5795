package io.sluice.partner;

import java.util.List;

/** Who uses partners: implemented by the features that do, asked before a partner is deleted. */
public interface PartnerUsage {

  /** The users of this partner, such as {@code export 42}; empty if there is none. */
  List<String> usesOf(long partnerId);
}

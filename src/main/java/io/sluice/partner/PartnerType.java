package io.sluice.partner;

/** The services that exports go to. */
public enum PartnerType {
  SEGMENT
}

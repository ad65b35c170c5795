package io.sluice.partner;

import io.sluice.account.AccountUsage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps an account from being deleted while partners use it. */
@ApplicationScoped
public class PartnersOfAccount implements AccountUsage {

  @Inject PartnerRepository partners;

  @Override
  public List<String> usesOf(long accountId) {
    return partners.nicknamesOfAccount(accountId);
  }
}

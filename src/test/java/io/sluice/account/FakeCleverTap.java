package io.sluice.account;

import io.sluice.clevertap.CleverTapClient;
import io.sluice.clevertap.CleverTapFailures;
import io.sluice.clevertap.call.EventQuery;
import io.sluice.delivery.StopSignal;
import io.sluice.intake.AccountAccess;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A client of a CleverTap that knows any credentials, in some regions. */
class FakeCleverTap extends CleverTapClient {

  final List<String> askedRegions = new ArrayList<>();
  private final Set<String> accepting = new HashSet<>();
  private final Set<String> unreachable = new HashSet<>();
  private Optional<Set<String>> schema = Optional.empty();

  FakeCleverTap acceptsIn(String region) {
    accepting.add(region);
    return this;
  }

  FakeCleverTap isUnreachableIn(String region) {
    unreachable.add(region);
    return this;
  }

  FakeCleverTap hasEvents(String... names) {
    schema = Optional.of(Set.of(names));
    return this;
  }

  @Override
  public void check(AccountAccess account, StopSignal stop) {
    askedRegions.add(account.region());
    if (unreachable.contains(account.region())) {
      throw CleverTapFailures.unreachable("CleverTap can't be reached");
    }
    if (!accepting.contains(account.region())) {
      throw CleverTapFailures.credentialsRejected("Invalid Credentials");
    }
  }

  @Override
  public String openSummary(AccountAccess account, EventQuery query, StopSignal stop) {
    throw CleverTapFailures.unreachable("There is no data to look at");
  }

  @Override
  public Optional<Set<String>> eventNames(AccountAccess account, StopSignal stop) {
    check(account, stop);
    return schema;
  }
}

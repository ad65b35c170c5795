package io.sluice.account;

import io.sluice.clevertap.CleverTapAccount;
import io.sluice.clevertap.CleverTapClient;
import io.sluice.clevertap.CleverTapException;
import io.sluice.clevertap.CleverTapUnavailableException;
import io.sluice.clevertap.CredentialsRejectedException;
import io.sluice.clevertap.EventQuery;
import io.sluice.delivery.StopSignal;
import java.lang.reflect.Constructor;
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
  public void check(CleverTapAccount account, StopSignal stop) {
    askedRegions.add(account.region());
    if (unreachable.contains(account.region())) {
      throw make(CleverTapUnavailableException.class, "CleverTap can't be reached");
    }
    if (!accepting.contains(account.region())) {
      throw make(CredentialsRejectedException.class, "Invalid Credentials");
    }
  }

  @Override
  public String openSummary(CleverTapAccount account, EventQuery query, StopSignal stop) {
    throw make(CleverTapUnavailableException.class, "There is no data to look at");
  }

  @Override
  public Optional<Set<String>> eventNames(CleverTapAccount account, StopSignal stop) {
    check(account, stop);
    return schema;
  }

  // Only the client's own package can make its exceptions.
  private static <E extends CleverTapException> E make(Class<E> type, String message) {
    try {
      Constructor<E> constructor = type.getDeclaredConstructor(String.class);
      constructor.setAccessible(true);
      return constructor.newInstance(message);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}

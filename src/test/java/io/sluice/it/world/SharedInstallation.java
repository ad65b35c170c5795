package io.sluice.it.world;

import io.sluice.sandbox.data.SandboxData;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one installation that the classes share which neither kill the server nor need
 * special data: a start takes as long as several exports. It is reset before it is given.
 */
public final class SharedInstallation implements ParameterResolver {
  /** 25,000 records a day each. */
  @SuppressWarnings("MutablePublicArray") // for methods of any number of events; written by nobody
  public static final String[] BIG = {"App Launched", "UTM Visited"};

  /** Three pages a day. */
  public static final String PAGED = "Searched";

  public static final int PAGED_A_DAY = 12_000;

  /** System event and custom event with records of all shapes. */
  @SuppressWarnings("MutablePublicArray") // for methods of any number of events; written by nobody
  public static final String[] SMALL = {"Charged", "Product Viewed"};

  public static final int SMALL_A_DAY = 400;

  public static final int QUIET_EVENTS = 22;

  private static final ExtensionContext.Namespace ALL_TESTS =
      ExtensionContext.Namespace.create(SharedInstallation.class);

  public static String quiet(int number) {
    return "Quiet %02d".formatted(number);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Installation.class;
  }

  @Override
  public Installation resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, ALL_TESTS)
        .getOrComputeIfAbsent(
            Installation.class, key -> Installation.start("shared", data()), Installation.class)
        .reset();
  }

  private static SandboxData data() {
    SandboxData data =
        SandboxData.empty()
            .withUsers(5_000)
            .withDuplicateOneIn(500)
            .withEvent(BIG[0], 25_000)
            .withEvent(BIG[1], 25_000)
            .withEvent(PAGED, PAGED_A_DAY)
            .withEvent(SMALL[0], SMALL_A_DAY)
            .withEvent(SMALL[1], SMALL_A_DAY)
            .withEvent("Notification Sent", 100)
            .withEvent("Push Impressions", 100);
    for (int i = 1; i <= QUIET_EVENTS; i++) {
      data = data.withEvent(quiet(i), day -> day.toEpochDay() % 4);
    }
    return data;
  }
}

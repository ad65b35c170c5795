package io.sluice.it.world;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one world with a moved clock that they share. It is reset before it is given. */
public final class SharedMovedWorld implements ParameterResolver {
  private static final ExtensionContext.Namespace ALL_TESTS =
      ExtensionContext.Namespace.create(SharedMovedWorld.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == MovedWorld.class;
  }

  @Override
  public MovedWorld resolveParameter(ParameterContext parameter, ExtensionContext context) {
    MovedWorld world =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, ALL_TESTS)
            .getOrComputeIfAbsent(MovedWorld.class, key -> MovedWorld.start(), MovedWorld.class);
    world.installation().reset();
    world.segment().keepMessages(true);
    return world;
  }
}

package io.sluice.console;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets a page name a component of a record like a property of a bean: Expression Language 6 knows
 * how, Jakarta EE 10 has 5.
 */
public class RecordResolver extends ELResolver {

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    return component(base, property).map(found -> read(context, base, found)).orElse(null);
  }

  private static Object read(ELContext context, Object base, RecordComponent component) {
    try {
      context.setPropertyResolved(base, component.getName());
      return component.getAccessor().invoke(base);
    } catch (ReflectiveOperationException e) {
      throw new ELException(e);
    }
  }

  private static Optional<RecordComponent> component(Object base, Object property) {
    return base instanceof Record
        ? Stream.of(base.getClass().getRecordComponents())
            .filter(component -> component.getName().equals(property))
            .findFirst()
        : Optional.empty();
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    component(base, property).ifPresent(c -> context.setPropertyResolved(base, property));
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    if (component(base, property).isPresent()) {
      throw new PropertyNotWritableException(property + " is a component of a record");
    }
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    Optional<RecordComponent> component = component(base, property);
    component.ifPresent(c -> context.setPropertyResolved(base, property));
    return component.isPresent();
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base instanceof Record ? String.class : null;
  }
}

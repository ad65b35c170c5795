package io.sluice.export;

import java.lang.reflect.Field;

/** Sets what the container, or the database, sets in production. */
public final class Fields {

  private Fields() {}

  public static <T> T set(T object, String field, Object value) {
    try {
      Field declared = object.getClass().getDeclaredField(field);
      declared.setAccessible(true);
      declared.set(object, value);
      return object;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}

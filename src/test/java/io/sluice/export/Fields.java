package io.sluice.export;

import java.lang.reflect.Field;

/** Sets what the container, or the database, sets in production. */
public final class Fields {

  private Fields() {}

  public static <T> T set(T object, String field, Object value) {
    try {
      Field declared = declared(object.getClass(), field);
      declared.setAccessible(true);
      declared.set(object, value);
      return object;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** The field of the class, or of the nearest one above it that has it. */
  private static Field declared(Class<?> type, String field) throws NoSuchFieldException {
    for (Class<?> one = type; one != Object.class; one = one.getSuperclass()) {
      for (Field found : one.getDeclaredFields()) {
        if (found.getName().equals(field)) {
          return found;
        }
      }
    }
    throw new NoSuchFieldException(type.getName() + "." + field);
  }
}

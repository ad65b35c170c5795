package io.sluice.schedule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** A database in which something happens right before a certain statement, once. */
final class InterveningDataSource {

  private final DataSource database;
  private final List<String> statements = new CopyOnWriteArrayList<>();
  private volatile String expected;
  private volatile Runnable intervention;

  InterveningDataSource(DataSource database) {
    this.database = database;
  }

  void before(String statement, Runnable happens) {
    expected = statement;
    intervention = happens;
  }

  boolean hasIntervened() {
    return expected != null && intervention == null;
  }

  /** The number of statements that have begun so. */
  long count(String start) {
    return statements.stream().filter(sql -> sql.startsWith(start)).count();
  }

  DataSource dataSource() {
    return proxy(
        DataSource.class,
        (method, arguments) ->
            method.getName().equals("getConnection")
                ? connection(database.getConnection())
                : method.invoke(database, arguments));
  }

  private Connection connection(Connection real) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (method.getName().equals("prepareStatement")) {
            prepared((String) arguments[0]);
          }
          return method.invoke(real, arguments);
        });
  }

  private void prepared(String sql) {
    String statement = sql.toLowerCase(Locale.ROOT);
    statements.add(statement);
    Runnable happens = intervention;
    if (happens != null && statement.startsWith(expected)) {
      intervention = null;
      happens.run();
    }
  }

  private interface Call {
    Object on(Method method, Object[] arguments) throws Exception;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            InterveningDataSource.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return call.on(method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}

package io.sluice.segment.message;

/** Writes the context of a message, without what is absent. */
final class ContextWriter {

  private ContextWriter() {}

  static void write(MessageContext context, JsonBuffer out) {
    out.ascii("{\"integration\":").ascii(Integration.INTEGRATION);
    String manufacturer = context.deviceManufacturer();
    String model = context.deviceModel();
    object(",\"device\":{", "\"manufacturer\":", manufacturer, "\"model\":", model, out);
    object(",\"os\":{", "\"name\":", context.osName(), "\"version\":", context.osVersion(), out);
    object(",\"app\":{", "\"version\":", context.appVersion(), "", null, out);
    whole(",\"campaign\":", context.campaign(), out);
    whole(",\"session\":", context.session(), out);
    out.ascii('}');
  }

  /** The context of somebody who is not doing anything just now. */
  static void writeInactive(JsonBuffer out) {
    out.ascii("{\"active\":false,\"integration\":").ascii(Integration.INTEGRATION).ascii('}');
  }

  private static void object(
      String start, String name1, String value1, String name2, String value2, JsonBuffer out) {
    boolean has1 = isPresent(value1);
    boolean has2 = isPresent(value2);
    if (!has1 && !has2) {
      return;
    }
    out.ascii(start);
    if (has1) {
      out.ascii(name1).string(value1);
    }
    if (has2) {
      out.ascii(has1 ? "," : "").ascii(name2).string(value2);
    }
    out.ascii('}');
  }

  private static void whole(String start, JsonFragment object, JsonBuffer out) {
    if (object != null) {
      object.writeTo(out.ascii(start));
    }
  }

  private static boolean isPresent(String value) {
    return value != null && !value.isEmpty();
  }
}

package io.sluice.sandbox.data;

import java.nio.charset.StandardCharsets;

/** A device model, rendered ahead: {@code "platform":…} with and without the app's details. */
record Device(byte[] platform, byte[] details) {
  private static final Device[] ALL = {
    of("Android", "10", "1.1.7", "xiaomi", "M2006C3MII"),
    of("Android", "14", "5.2.1", "Samsung", "SM-G991B"),
    of("Android", "13", "5.2.0", "OnePlus", "KB2001"),
    of("Android", "12", "4.9.12", "realme", "RMX3085"),
    of("iOS", "17.5.1", "5.2.1", "Apple", "iPhone15,3"),
    of("iOS", "16.7", "5.1.0", "Apple", "iPhone12,1"),
    of("Web", "Windows 11", "", "Chrome", "Desktop")
  };

  static Device of(long hash) {
    return ALL[Mix.below(hash, ALL.length)];
  }

  private static Device of(String platform, String os, String app, String make, String model) {
    String details =
        """
        ,"os_version":"%s","app_version":"%s","make":"%s","model":"%s\""""
            .formatted(os, app, make, model);
    return new Device(
        "\"platform\":\"%s\"".formatted(platform).getBytes(StandardCharsets.UTF_8),
        details.getBytes(StandardCharsets.UTF_8));
  }
}

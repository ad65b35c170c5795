package io.sluice.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedMapTest {

  @Test
  void longestUnusedEntryGivesWay() {
    BoundedMap<String, Integer> map = new BoundedMap<>(2);
    map.put("a", 1);
    map.put("b", 2);
    map.get("a");
    map.put("c", 3);
    assertThat(map.size()).isEqualTo(2);
    assertThat(map.get("a")).contains(1);
    assertThat(map.get("b")).isEmpty();
  }
}

package io.sluice.export.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSpanTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9, 10, 11, 19, 20, 21, 39, 40, 41, 100})
  void everyItemIsOnOnePageWhicheverEndItIsReadFrom(int total) {
    List<Integer> list = IntStream.range(0, total).boxed().toList();
    List<Integer> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    List<Integer> forwards = new ArrayList<>();
    List<Integer> backwards = new ArrayList<>();

    for (int page = 1; page <= 12; page++) {
      PageSpan span = PageSpan.of(page, 10).within(total);
      if (!span.isEmpty()) {
        forwards.addAll(part(list, span));
        List<Integer> items = new ArrayList<>(part(reversed, span.fromTheEnd(total)));
        Collections.reverse(items);
        backwards.addAll(items);
      }
    }

    assertThat(forwards).isEqualTo(list);
    assertThat(backwards).isEqualTo(list);
  }

  private static List<Integer> part(List<Integer> list, PageSpan span) {
    return list.subList((int) span.first(), (int) (span.first() + span.count()));
  }
}

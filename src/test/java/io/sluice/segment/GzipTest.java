package io.sluice.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipTest {

  @Test
  void bodiesOfAnySizeReadBackAsTheyWere() throws IOException {
    Gzip gzip = new Gzip();
    byte[] noise = new byte[490_000];
    new Random(1).nextBytes(noise);

    for (int length : new int[] {490_000, 1, 0, 65_500, 65_518, 65_519, 200_000}) {
      byte[] compressed = gzip.compress(noise, length);
      assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes())
          .isEqualTo(Arrays.copyOf(noise, length));
    }
  }
}

package io.sluice.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.segment.http.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
      int middle = length / 3;
      ByteArrayOutputStream wire = new ByteArrayOutputStream();
      RequestBody compressed =
          gzip.compress(
              new RequestBody(
                  new RequestBody.Part(noise, 0, middle),
                  new RequestBody.Part(noise, middle, length)));
      compressed.writeTo(wire);
      assertThat(wire.size()).isEqualTo(compressed.length());
      assertThat(new GZIPInputStream(new ByteArrayInputStream(wire.toByteArray())).readAllBytes())
          .isEqualTo(Arrays.copyOf(noise, length));
    }
  }
}

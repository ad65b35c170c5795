package io.sluice.segment.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBufferTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain", "a\"b\\c/", "\u0000\b\n\u001f\u007f", "é", "₹500", "😀x", "\u2028"})
  void stringsReadBackAsTheyWere(String text) throws IOException {
    assertThat(readBack(text)).isEqualTo(text);
  }

  @Test
  void loneSurrogatesBecomeValidJson() throws IOException {
    assertThat(readBack("a\ud83d")).isEqualTo("a\ufffd");
    assertThat(readBack("\ude00b")).isEqualTo("\ufffdb");
    assertThat(readBack("\ud83d\ud83d\ude00")).isEqualTo("\ufffd😀");
  }

  @Test
  void anyUnitsBecomeValidJson() throws IOException {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(40), 0, 0x10000).forEach(unit -> text.append((char) unit));
      String wellFormed =
          new String(
              text.toString().getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
      assertThat(readBack(text.toString())).isEqualTo(wellFormed);
    }
  }

  @Test
  void bufferGrowsAndIsReused() {
    JsonBuffer buffer = new JsonBuffer(1);
    buffer.string("\u0001".repeat(100)).raw(new byte[] {'1', '2', '3'}, 1, 2);
    assertThat(buffer.length()).isEqualTo(603);

    assertThat(buffer.reset().ascii("[").ascii(']').toByteArray()).containsExactly('[', ']');
  }

  private static String readBack(String text) throws IOException {
    byte[] json = new JsonBuffer(1).string(text).toByteArray();
    try (JsonParser parser = new JsonFactory().createParser(strictUtf8(json))) {
      parser.nextToken();
      return parser.getText();
    }
  }

  private static String strictUtf8(byte[] json) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
  }
}

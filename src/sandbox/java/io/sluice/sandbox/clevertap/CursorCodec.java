package io.sluice.sandbox.clevertap;

import io.sluice.sandbox.data.Mix;
import io.sluice.sandbox.data.Selection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Cursors as CleverTap writes them: 1.5 to 2.4 kB of Base64, already percent-encoded. They must
 * come back byte for byte: decoded, or encoded again, they are no cursor.
 */
final class CursorCodec {
  private static final byte[] MAGIC = Base64.getDecoder().decode("ZyZj");
  private static final int HEADER = MAGIC.length + Long.BYTES + Short.BYTES;
  private static final int SHORTEST = 1_150;

  private CursorCodec() {}

  static String encode(Cursor cursor) {
    byte[] payload = payload(cursor);
    long checksum = Mix.mix(0, payload);
    ByteBuffer blob = ByteBuffer.allocate(length(checksum));
    blob.put(MAGIC).putLong(checksum).putShort((short) payload.length).put(payload);
    scramble(blob.array(), checksum);
    return percentEncoded(Base64.getEncoder().encodeToString(blob.array()));
  }

  /** The cursor, or nothing if these are not the very bytes that were given out. */
  static Optional<Cursor> decode(String verbatim) {
    try {
      byte[] blob = Base64.getDecoder().decode(percentDecoded(verbatim));
      ByteBuffer header = ByteBuffer.wrap(blob).position(MAGIC.length);
      scramble(blob, header.getLong());
      int length = header.getShort();
      Cursor cursor = read(new ByteArrayInputStream(blob, HEADER, length));
      return Optional.of(cursor).filter(same -> encode(same).equals(verbatim));
    } catch (RuntimeException | IOException notACursor) {
      return Optional.empty();
    }
  }

  /** Never a multiple of three, so that the text ends in {@code %3D}. */
  private static int length(long checksum) {
    int length = SHORTEST + Mix.below(Mix.mix(checksum), 450);
    return length % 3 == 0 ? length + 1 : length;
  }

  private static void scramble(byte[] blob, long checksum) {
    for (int i = HEADER; i < blob.length; i++) {
      blob[i] ^= (byte) Mix.mix(checksum, i);
    }
  }

  private static byte[] payload(Cursor cursor) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(cursor.api());
      out.writeUTF(cursor.accountId());
      write(out, cursor.selection());
      out.writeInt(cursor.batchSize());
      out.writeInt(cursor.flags());
      out.writeLong(cursor.chain());
      out.writeInt(cursor.step());
      out.writeInt(cursor.detours());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, Selection selection) throws IOException {
    out.writeUTF(selection.event());
    out.writeInt(selection.from());
    out.writeInt(selection.to());
    out.writeLong(selection.seenAt().toEpochMilli());
    out.writeInt(selection.lateVersion());
  }

  private static Cursor read(ByteArrayInputStream bytes) throws IOException {
    DataInputStream in = new DataInputStream(bytes);
    return new Cursor(
        in.readUTF(),
        in.readUTF(),
        selection(in),
        in.readInt(),
        in.readInt(),
        in.readLong(),
        in.readInt(),
        in.readInt());
  }

  private static Selection selection(DataInputStream in) throws IOException {
    return new Selection(
        in.readUTF(),
        in.readInt(),
        in.readInt(),
        Instant.ofEpochMilli(in.readLong()),
        in.readInt());
  }

  private static String percentEncoded(String base64) {
    return base64.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D");
  }

  private static String percentDecoded(String text) {
    return text.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=");
  }
}

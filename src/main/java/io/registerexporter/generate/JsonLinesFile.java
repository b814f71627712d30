package io.registerexporter.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.bson.BsonWriter;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriter;
import org.bson.json.JsonWriterSettings;
import org.bson.json.StrictJsonWriter;

/** Extended JSON, a document a line. */
final class JsonLinesFile extends CollectionFile {

  private static final int FLUSH_CHARACTERS = 1 << 16;

  private static final JsonWriterSettings RELAXED =
      JsonWriterSettings.builder()
          .outputMode(JsonMode.RELAXED)
          .int64Converter(JsonLinesFile::writeInt64)
          .build();

  private final OutputStream out;
  private final Lines lines = new Lines();

  JsonLinesFile(OutputStream out) {
    this.out = out;
  }

  @Override
  void write(Consumer<BsonWriter> document) throws IOException {
    document.accept(new JsonWriter(lines, RELAXED));
    lines.write('\n');
    if (lines.text.length() >= FLUSH_CHARACTERS) {
      flush();
    }
  }

  private void flush() throws IOException {
    out.write(lines.text.toString().getBytes(StandardCharsets.UTF_8));
    lines.text.setLength(0);
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }

  /** A plain number that fits into 32 bits would be read as one of 32 bits. */
  private static void writeInt64(Long value, StrictJsonWriter writer) {
    if (value == value.intValue()) {
      writer.writeStartObject();
      writer.writeString("$numberLong", value.toString());
      writer.writeEndObject();
    } else {
      writer.writeNumber(value.toString());
    }
  }

  /**
   * Gathers text. The JSON writer hands over single characters, and the JDK's writers lock for each
   * of them.
   */
  private static final class Lines extends Writer {

    private final StringBuilder text = new StringBuilder(2 * FLUSH_CHARACTERS);

    @Override
    public void write(int character) {
      text.append((char) character);
    }

    @Override
    public void write(String string) {
      text.append(string);
    }

    @Override
    public void write(char[] characters, int offset, int length) {
      text.append(characters, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}

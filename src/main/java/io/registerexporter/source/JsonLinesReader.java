package io.registerexporter.source;

import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.util.LineReader;
import org.bson.BsonDocument;

/** MongoDB Extended JSON, a document a line; blank lines are none. */
final class JsonLinesReader extends DocumentReader {

  /** A line may be longer than its document, but what is longer than this is no document. */
  private static final int MAX_LINE_BYTES = 6 * MAX_DOCUMENT_BYTES;

  private static final byte[] LINE_END = {'\n'};
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final LineReader lines;
  private final Text line = new Text();
  private long position;

  JsonLinesReader(RegisterCollection collection, FileSlice slice, InputStream in)
      throws IOException {
    super(collection, slice);
    lines = new LineReader(in, 1 << 16, LINE_END);
    position = slice.start();
    if (slice.start() > 0) {
      // The stream stands one byte before the slice: the line there belongs to the slice before,
      // and may be just its end.
      position += readLine() - 1;
    }
  }

  @Override
  Optional<SourceDocument> read() throws IOException {
    while (position < slice().end()) {
      long offset = position;
      int consumed = readLine();
      if (consumed == 0) {
        return Optional.empty();
      }
      position += consumed;
      if (consumed > line.getLength() + LINE_END.length) {
        return unreadable(offset, FindingCode.DOCUMENT_TOO_LARGE, consumed + " bytes");
      }
      Optional<SourceDocument> document = document(offset);
      if (document.isPresent()) {
        return document;
      }
    }
    return Optional.empty();
  }

  private int readLine() throws IOException {
    return lines.readLine(line, MAX_LINE_BYTES);
  }

  private Optional<SourceDocument> document(long offset) {
    String json;
    try {
      json = Text.decode(line.getBytes(), 0, line.getLength(), false);
    } catch (CharacterCodingException e) {
      String damaged = new String(line.getBytes(), 0, line.getLength(), StandardCharsets.UTF_8);
      return unreadable(offset, FindingCode.DOCUMENT_UNREADABLE, damaged);
    }
    if (offset == 0 && json.startsWith(BYTE_ORDER_MARK)) {
      json = json.substring(1);
    }
    if (json.isBlank()) {
      return Optional.empty();
    }
    if (offset == 0 && json.stripLeading().startsWith("[")) {
      throw new SourceException(
          slice().fileName()
              + " holds a JSON array. Export the collection again without --jsonArray: a document"
              + " a line.");
    }
    return parsed(offset, json);
  }

  private Optional<SourceDocument> parsed(long offset, String json) {
    if (!isOneObject(json)) {
      return unreadable(offset, FindingCode.DOCUMENT_UNREADABLE, json);
    }
    try {
      BsonDocument document = document(json);
      boolean measured = json.length() > MAX_DOCUMENT_BYTES / 8 || mayHoldNul(json);
      // Encoding also refuses what BSON cannot hold, which is U+0000 in keys.
      int bytes = measured ? BsonBytes.of(document).length : 0;
      return bytes > MAX_DOCUMENT_BYTES
          ? unreadable(offset, FindingCode.DOCUMENT_TOO_LARGE, bytes + " bytes")
          : Optional.of(new SourceDocument.Decoded(offset, document));
    } catch (RuntimeException damaged) {
      // The parsers throw whatever their parts throw; all of it means that this is no document.
      return unreadable(offset, FindingCode.DOCUMENT_UNREADABLE, json);
    }
  }

  private static BsonDocument document(String json) {
    try {
      return BsonDocument.parse(json);
    } catch (RuntimeException notExtendedJson) {
      // One value that is not valid must not cost the whole document.
      return LenientJson.parse(json);
    }
  }

  private static boolean mayHoldNul(String json) {
    return json.contains("\\u0000") || json.indexOf('\0') >= 0;
  }

  /**
   * True if the text is one object and nothing after it, not nested too deeply: the parser stops
   * after the first object, and calls itself for each level.
   */
  private static boolean isOneObject(String json) {
    int depth = 0;
    boolean inString = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inString) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          inString = false;
        }
      } else if (c == '"') {
        inString = true;
      } else if (c == '{' || c == '[') {
        if (++depth > MAX_NESTING) {
          return false;
        }
      } else if ((c == '}' || c == ']') && --depth == 0) {
        return json.substring(i + 1).isBlank();
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

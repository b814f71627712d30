package io.registerexporter.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.bson.BsonBinaryWriter;
import org.bson.BsonWriter;
import org.bson.io.BasicOutputBuffer;

/** BSON documents one after the other, gathered in one buffer that is used again and again. */
final class BsonFile extends CollectionFile {

  private static final int FLUSH_BYTES = 1 << 16;

  private final OutputStream out;
  private final BasicOutputBuffer buffer = new BasicOutputBuffer(2 * FLUSH_BYTES);
  private final BsonBinaryWriter writer = new BsonBinaryWriter(buffer);

  BsonFile(OutputStream out) {
    this.out = out;
  }

  @Override
  void write(Consumer<BsonWriter> document) throws IOException {
    document.accept(writer);
    if (buffer.getSize() >= FLUSH_BYTES) {
      flush();
    }
  }

  private void flush() throws IOException {
    out.write(buffer.getInternalBuffer(), 0, buffer.getSize());
    buffer.truncateToPosition(0);
  }

  @Override
  public void close() throws IOException {
    try (out;
        buffer;
        writer) {
      flush();
    }
  }
}

package io.registerexporter.sample;

import io.registerexporter.generate.Form;
import io.registerexporter.register.RegisterCollection;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Serves a dump by the embedded server, for {@code bench/staging}. All of it is in memory, where
 * documents take several times their size.
 */
public final class DumpServer {

  static final String DATABASE = "register";

  /** A collection may be larger than an array. */
  private static final int PIECE_BYTES = 64 << 20;

  private static final int MIN_DOCUMENT_BYTES = 5;

  private DumpServer() {}

  /**
   * Prints the address of the database {@code register} as soon as it is served, and serves it
   * until stdin is closed.
   *
   * @param arguments a folder with a file {@code NAME.bson} for each collection
   * @throws IOException if one of the files cannot be read or is no dump
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      System.err.println("usage: DumpServer FOLDER");
      System.exit(2);
    }
    serve(Path.of(arguments[0]), System.in, System.out);
  }

  /**
   * @param in served until it ends
   * @param out told the address
   */
  static void serve(Path folder, InputStream in, PrintStream out) throws IOException {
    try (EmbeddedMongo mongo = start(folder, PIECE_BYTES)) {
      out.println(mongo.uri(DATABASE));
      out.flush();
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /**
   * @param pieceBytes the size from which documents are handed to the server, and more read after
   *     them
   */
  static EmbeddedMongo start(Path folder, int pieceBytes) throws IOException {
    EmbeddedMongo mongo = EmbeddedMongo.start();
    try {
      for (RegisterCollection collection : RegisterCollection.values()) {
        load(mongo, collection, folder, pieceBytes);
      }
      return mongo;
    } catch (IOException | RuntimeException e) {
      mongo.close();
      throw e;
    }
  }

  /** An empty file makes an empty collection. */
  private static void load(
      EmbeddedMongo mongo, RegisterCollection collection, Path folder, int pieceBytes)
      throws IOException {
    String name = collection.collectionName();
    Path file = folder.resolve(name + Form.BSON.ending());
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      byte[] piece;
      do {
        piece = piece(in, pieceBytes);
        mongo.load(DATABASE, name, piece);
      } while (piece.length > 0);
    } catch (EOFException e) {
      throw new IOException(file + " is no file of mongodump, or is cut off", e);
    }
  }

  /** The next documents of a file; none at its end. */
  private static byte[] piece(InputStream in, int pieceBytes) throws IOException {
    ByteArrayOutputStream piece = new ByteArrayOutputStream();
    byte[] document;
    do {
      document = document(in);
      piece.writeBytes(document);
    } while (document.length > 0 && piece.size() < pieceBytes);
    return piece.toByteArray();
  }

  /** The next document, which begins with its length; no bytes at the end of the file. */
  private static byte[] document(InputStream in) throws IOException {
    byte[] length = in.readNBytes(Integer.BYTES);
    if (length.length == 0) {
      return length;
    }
    int bytes = length.length < Integer.BYTES ? 0 : littleEndian(length);
    if (bytes < MIN_DOCUMENT_BYTES) {
      throw new EOFException();
    }
    byte[] rest = in.readNBytes(bytes - Integer.BYTES);
    if (rest.length < bytes - Integer.BYTES) {
      throw new EOFException();
    }
    byte[] document = Arrays.copyOf(length, bytes);
    System.arraycopy(rest, 0, document, Integer.BYTES, rest.length);
    return document;
  }

  private static int littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }
}

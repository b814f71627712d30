package io.registerexporter.source;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** How a file is compressed, by the ending of its name. */
public enum Compression {
  NONE(""),
  GZIP(".gz"),
  ZSTD(".zst");

  private final String ending;

  Compression(String ending) {
    this.ending = ending;
  }

  /** What it adds to a file's name; empty for none. */
  public String ending() {
    return ending;
  }

  static Compression ofFile(String name) {
    return Arrays.stream(values())
        .filter(compression -> compression != NONE && name.endsWith(compression.ending))
        .findFirst()
        .orElse(NONE);
  }

  /** The uncompressed content of a file. */
  InputStream content(InputStream file, Configuration configuration) throws IOException {
    return switch (this) {
      case NONE -> file;
      // Hadoop reads files of several gzip members, and quickly where it has its native library.
      case GZIP ->
          new CompressionCodecFactory(configuration)
              .getCodec(new Path("file" + ending))
              .createInputStream(file);
      // Hadoop's own needs its native library.
      case ZSTD -> new ZstdInputStreamNoFinalizer(file);
    };
  }
}

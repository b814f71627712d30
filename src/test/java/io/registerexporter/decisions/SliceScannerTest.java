package io.registerexporter.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.registerexporter.generate.Form;
import io.registerexporter.generate.RegisterGenerator;
import io.registerexporter.generate.gallery.Gallery;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.FileSlice;
import io.registerexporter.source.SourceFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scanning a document costs, in bytes that are allocated on it. */
class SliceScannerTest {

  private static final LocalDate PUBLICATION_DATE = LocalDate.of(2026, 1, 31);

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir private Path folder;

  /** The bounds are a quarter above what it takes today. */
  @ParameterizedTest
  @CsvSource({"ENTITIES, 3890", "RELATIONSHIPS, 4370", "RAW_DATA_PROVENANCES, 3570"})
  void scanningADocument_allocatesNoMoreThanItDid(RegisterCollection collection, long bound)
      throws IOException {
    RegisterGenerator.write(Gallery.ENTITIES + 3_000, 1, Form.BSON, folder);
    Map<RegisterCollection, String> names =
        Stream.of(RegisterCollection.values())
            .collect(Collectors.toMap(collected -> collected, RegisterCollection::collectionName));
    FileSlice slice =
        SourceFolder.open(folder.toString(), names, 1 << 30, new Configuration())
            .slices(collection)
            .get(0);
    // The second time, when all tables are there.
    scan(collection, slice);
    long before = threads.getCurrentThreadAllocatedBytes();
    int documents = scan(collection, slice);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(bytes / documents).isLessThan(bound);
  }

  private static int scan(RegisterCollection collection, FileSlice slice) {
    return SliceScanner.scan(collection, slice, PUBLICATION_DATE, new Configuration()).documents();
  }
}

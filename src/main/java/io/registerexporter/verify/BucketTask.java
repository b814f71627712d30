package io.registerexporter.verify;

import io.registerexporter.bods.BodsVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.Function2;
import scala.Tuple2;

/**
 * Turns what {@link PartReader}s give for one bucket into what is found in it. Results are JSON,
 * and true stands beside a {@link PartSummary}, false beside a {@link Tally}.
 */
final class BucketTask
    implements Function2<
        Integer, Iterator<Tuple2<Integer, byte[]>>, Iterator<Tuple2<Boolean, String>>> {

  private static final long serialVersionUID = 1L;

  private final IdBuckets buckets;
  private final BodsVersion version;
  private final List<String> parts;

  /**
   * @param parts names of the parts by their number
   */
  BucketTask(IdBuckets buckets, BodsVersion version, List<String> parts) {
    this.buckets = buckets;
    this.version = version;
    this.parts = parts;
  }

  @Override
  public Iterator<Tuple2<Boolean, String>> call(
      Integer number, Iterator<Tuple2<Integer, byte[]>> given) {
    List<byte[]> values = new ArrayList<>();
    given.forEachRemaining(value -> values.add(value._2()));
    if (number == buckets.count()) {
      return values.stream()
          .map(value -> new Tuple2<>(true, new String(value, StandardCharsets.UTF_8)))
          .iterator();
    }
    Tally tally = new Tally();
    new IdTask(version, parts, tally).check(new IdBucket(values));
    return List.of(new Tuple2<>(false, tally.toJson())).iterator();
  }
}

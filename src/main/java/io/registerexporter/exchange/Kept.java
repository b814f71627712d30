package io.registerexporter.exchange;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/**
 * Values that several later steps need, made once and kept in memory or on local disk. What is lost
 * with an executor is made again.
 */
public final class Kept {

  private final List<JavaRDD<?>> values = new ArrayList<>();

  void add(JavaRDD<?> kept) {
    values.add(kept);
  }

  /** Lets go of everything. */
  public void release() {
    values.forEach(JavaRDD::unpersist);
    values.clear();
  }
}

package io.registerexporter.store;

import java.util.ArrayList;
import java.util.List;

/**
 * How S3 joins objects to one by a multipart upload: a pure function of their sizes.
 *
 * <p>A part of the upload is made of a range of one object, copied by the server, or of several
 * ranges, which pass through a buffer. All parts but the last have a least size, so that small
 * objects have to be buffered, and topped up from the next one; what is left of that is copied.
 *
 * <p>Where this gives more parts than an upload may have, the first objects are joined to wider
 * parts, as many of them as it takes.
 */
record CopyPlan(List<Part> parts) {

  /**
   * What S3 allows, see "Amazon S3 multipart upload limits" and "UploadPartCopy" in its
   * documentation.
   *
   * @param leastPart bytes of every part but the last; an object must be larger for a range of it
   *     to be copied
   * @param mostPart bytes of a part
   * @param mostParts number of parts
   * @param mostBuffer bytes of a part that is buffered, which S3 does not limit
   */
  record Limits(long leastPart, long mostPart, int mostParts, long mostBuffer) {

    static final Limits S3 = new Limits(5L << 20, 5L << 30, 10_000, 256L << 20);
  }

  /**
   * A run of bytes in an object.
   *
   * @param source number of the object, from 0
   * @param from offset of its first byte
   * @param length number of bytes
   */
  record Range(int source, long from, long length) {}

  /**
   * A part of the upload.
   *
   * @param ranges in their order
   * @param copied true if the server copies it, false if it passes through a buffer
   */
  record Part(List<Range> ranges, boolean copied) {

    long bytes() {
      return ranges.stream().mapToLong(Range::length).sum();
    }
  }

  /**
   * @param sizes of the objects, in their order
   * @throws OutputException if no upload can hold them
   */
  static CopyPlan of(List<Long> sizes) {
    return of(sizes, Limits.S3);
  }

  static CopyPlan of(List<Long> sizes, Limits limits) {
    CopyPlan plan = new Planner(sizes, limits, limits.leastPart(), 0).plan();
    if (plan.parts().size() <= limits.mostParts()) {
      return plan;
    }
    long total = sizes.stream().mapToLong(Long::longValue).sum();
    long wide = Math.max(2 * limits.leastPart(), 2 * (total / limits.mostParts() + 1));
    if (wide > limits.mostBuffer()) {
      throw new OutputException(
          total
              + " bytes in "
              + sizes.size()
              + " parts are more than one object can be made of. Use a larger --part-size.");
    }
    return widened(sizes, limits, wide);
  }

  /** The plan with the fewest wide parts: all that are wide were buffered. */
  private static CopyPlan widened(List<Long> sizes, Limits limits, long wide) {
    int tooFew = 0;
    int enough = sizes.size();
    while (enough - tooFew > 1) {
      int middle = (tooFew + enough) >>> 1;
      int parts = new Planner(sizes, limits, wide, middle).plan().parts().size();
      if (parts <= limits.mostParts()) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return new Planner(sizes, limits, wide, enough).plan();
  }

  /** Number of the parts that pass through a buffer. */
  long buffered() {
    return parts.stream().filter(part -> !part.copied()).count();
  }

  private static final class Planner {

    private final List<Long> sizes;
    private final Limits limits;
    private final long wide;
    private final int wideSources;
    private final List<Part> parts = new ArrayList<>();
    private List<Range> pending = new ArrayList<>();
    private long pendingBytes;

    /**
     * @param wide least size of the parts made of the first sources
     * @param wideSources number of these
     */
    Planner(List<Long> sizes, Limits limits, long wide, int wideSources) {
      this.sizes = sizes;
      this.limits = limits;
      this.wide = wide;
      this.wideSources = wideSources;
    }

    CopyPlan plan() {
      for (int source = 0; source < sizes.size(); source++) {
        add(source, source < wideSources ? wide : limits.leastPart());
      }
      flush();
      return new CopyPlan(List.copyOf(parts));
    }

    private void add(int source, long least) {
      long size = sizes.get(source);
      long from = 0;
      while (from < size) {
        long left = size - from;
        if (pending.isEmpty() && left >= least) {
          copy(source, from, left);
          return;
        }
        long taken = Math.min(left, least - pendingBytes);
        if (taken > 0) {
          pending.add(new Range(source, from, taken));
          pendingBytes += taken;
          from += taken;
        }
        if (pendingBytes >= least) {
          flush();
        }
      }
    }

    /** Large objects in equal pieces, so that none is less than a part may be. */
    private void copy(int source, long from, long length) {
      long pieces = (length + limits.mostPart() - 1) / limits.mostPart();
      for (long piece = 0; piece < pieces; piece++) {
        long start = length * piece / pieces;
        long end = length * (piece + 1) / pieces;
        parts.add(new Part(List.of(new Range(source, from + start, end - start)), true));
      }
    }

    private void flush() {
      if (!pending.isEmpty()) {
        parts.add(new Part(List.copyOf(pending), pending.size() == 1 && isCopied(pending.get(0))));
        pending = new ArrayList<>();
        pendingBytes = 0;
      }
    }

    private boolean isCopied(Range range) {
      long size = sizes.get(range.source());
      return range.length() == size || size > limits.leastPart();
    }
  }
}

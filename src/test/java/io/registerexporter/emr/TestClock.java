package io.registerexporter.emr;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The machine's clock, until it is set. */
final class TestClock extends Clock {

  private volatile Instant fixed;

  void set(Instant time) {
    fixed = time;
  }

  @Override
  public Instant instant() {
    return fixed == null ? Instant.now() : fixed;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("EMR counts seconds");
  }
}

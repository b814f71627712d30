package io.registerexporter.launcher.emr;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waiting. */
@FunctionalInterface
public interface Pause {

  /** Lets the time pass. */
  Pause REAL = time -> LockSupport.parkNanos(time.toNanos());

  /** Waits for as long. */
  void of(Duration time);
}

package io.registerexporter.sink;

import io.registerexporter.store.Store;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether the run that has a claim is alive: by the age of the claim, and where that does
 * not tell by looking whether it is renewed.
 *
 * @param lease for how long a claim holds without being renewed that does not say it itself
 */
public record ClaimWatch(Store store, ExportLayout layout, Duration lease) {

  private static final Logger LOG = LoggerFactory.getLogger(ClaimWatch.class);

  private static final int LOOKS_IN_A_LEASE = 16;

  /** How long the claim holds if it is not renewed: not at all if it is released or not there. */
  public Duration remaining() {
    return store
        .readVersioned(layout.claim(), Claim.class)
        .map(this::remaining)
        .orElse(Duration.ZERO);
  }

  private Duration remaining(Store.Versioned<Claim> claim) {
    if (isReleased(claim)) {
      return Duration.ZERO;
    }
    Duration remaining =
        store.age(layout.claim()).map(age -> leaseOf(claim).minus(age)).orElse(Duration.ZERO);
    return remaining.isNegative() ? Duration.ZERO : remaining;
  }

  private Duration leaseOf(Store.Versioned<Claim> claim) {
    return claim.content().map(Claim::leaseTime).orElse(lease);
  }

  private static boolean isReleased(Store.Versioned<Claim> claim) {
    return claim.content().filter(Claim::released).isPresent();
  }

  /**
   * Waits until the claim holds no more, for a lease at most.
   *
   * @return the claim that may be taken over; empty if there is none
   * @throws ExportExistsException if it is renewed
   */
  Optional<Store.Versioned<Claim>> awaitEnd() {
    Optional<Store.Versioned<Claim>> first = store.readVersioned(layout.claim(), Claim.class);
    Duration wait = first.map(this::remaining).orElse(Duration.ZERO);
    if (wait.isZero()) {
      return first;
    }
    Duration holds = leaseOf(first.get());
    LOG.info(
        "the claim on {} was renewed {} s ago; waiting up to {} s to see whether its run is alive",
        layout.exportId(),
        holds.minus(wait).toSeconds(),
        wait.toSeconds() + 1);
    long end = System.nanoTime() + wait.toNanos();
    Optional<Store.Versioned<Claim>> now = first;
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(holds.toNanos() / LOOKS_IN_A_LEASE);
      now = store.readVersioned(layout.claim(), Claim.class);
      if (now.filter(claim -> !isReleased(claim)).isEmpty()) {
        return now;
      }
      if (!now.map(Store.Versioned::version).equals(first.map(Store.Versioned::version))) {
        throw ExportExistsException.alive(layout);
      }
    }
    return now;
  }
}

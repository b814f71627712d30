package io.registerexporter.emr;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What is to go wrong with requests, and what is to happen beside them. */
final class EmrFaults {

  /**
   * What happens to a request.
   *
   * @param performed true if it has its effect
   * @param answer what is answered instead; if empty, the connection is closed
   */
  record Fault(boolean performed, Optional<Refusal> answer) {}

  private record Planned(String operation, AtomicInteger times, Fault fault) {}

  private record Hook(String operation, AtomicInteger times, boolean before, Runnable something) {}

  private final List<Planned> faults = new CopyOnWriteArrayList<>();
  private final List<Hook> hooks = new CopyOnWriteArrayList<>();

  void plan(String operation, int times, Fault fault) {
    faults.add(new Planned(operation, new AtomicInteger(times), fault));
  }

  void hook(String operation, boolean before, Runnable something) {
    hooks.add(new Hook(operation, new AtomicInteger(1), before, something));
  }

  Optional<Fault> next(String operation) {
    return faults.stream()
        .filter(f -> f.operation.equals(operation) && f.times.getAndDecrement() > 0)
        .findFirst()
        .map(Planned::fault);
  }

  void before(String operation) {
    run(operation, true);
  }

  void after(String operation) {
    run(operation, false);
  }

  private void run(String operation, boolean before) {
    hooks.stream()
        .filter(h -> h.before == before && h.operation.equals(operation))
        .filter(h -> h.times.getAndDecrement() > 0)
        .findFirst()
        .ifPresent(h -> h.something.run());
  }

  void forget() {
    faults.clear();
    hooks.clear();
  }
}

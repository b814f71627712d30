package io.registerexporter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.s3.FaultyS3;
import io.registerexporter.s3.FaultyS3.Answer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S3 is overloaded or broken for a while, whatever is asked of it. */
@Tag("faults")
class UnwellS3IT {

  private static final int TIMES = 2;

  private final CleanRun clean = CleanRun.shared();

  @ParameterizedTest
  @CsvSource({"500, InternalError", "503, SlowDown"})
  void firstRequestsOfEveryKindFail_areMadeAgain(int status, String code) {
    try (BehindFaults place = new BehindFaults();
        Job job = Job.resume(clean.source(), place)) {
      clean.putOld(place);
      // An unfinished run, of which something is to be removed.
      place.put(Map.of("bods_exports_private/exports/test/claim.json", new byte[0]));
      place.beginUpload("bods_exports_results/export_parts/export=test/part-00000.jsonl.gz");
      FaultyS3 faulty = place.faulty();
      for (Operation operation : Operation.values()) {
        faulty.refuse(call -> Operation.of(call) == operation, TIMES, Answer.of(status, code));
      }

      Job.End end = job.start().end();

      assertThat(end.exitCode()).as(end.err()).isZero();
      Contents.of(place).assertIsThatOfCleanRun();
      Set<Operation> seen = faulty.calls().stream().map(Operation::of).collect(Collectors.toSet());
      assertThat(seen).isEqualTo(EnumSet.allOf(Operation.class));
    }
  }
}

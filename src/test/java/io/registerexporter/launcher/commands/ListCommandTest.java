package io.registerexporter.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.emr.JobFlows;
import io.registerexporter.emr.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListCommandTest extends CommandLineTests {

  @Test
  void clustersOfTheEnvironment_areListedFromTheNewest() {
    String first = launch("ex-2026-02-28");
    launch("production", "ex-2026-03-01", "s3://bucket/out");
    client.runJobFlow(JobFlows.cluster("untagged", Map.of()).build());
    setClock(SIX.plusSeconds(3600));
    String second = launch("ex-2026-03-01");
    emr.advance(first);
    setClock(SIX.plusSeconds(3600 + 125));

    assertThat(cluster("list", "--environment", "test")).as(err()).isZero();
    assertThat(out())
        .isEqualTo(
            """
            ID               STATE          EXPORT         SINCE                 DURATION    NAME
            %s  STARTING       ex-2026-03-01  2026-03-01T07:00:00Z  2 min 05 s  register-exporter-ex-2026-03-01
            %s  BOOTSTRAPPING  ex-2026-02-28  2026-03-01T06:00:00Z  1 h 02 min  register-exporter-ex-2026-02-28
            """
                .formatted(second, first));
  }

  @Test
  void endedClusters_areListedWhenAskedFor() throws JsonProcessingException {
    String ended = launch("ex-2026-02-28");
    setClock(SIX.plusSeconds(600));
    emr.finish(ended);
    setClock(SIX.plusSeconds(7200));
    String terminating = launch("ex-2026-03-01");
    client.terminateJobFlows(request -> request.jobFlowIds(terminating));

    assertThat(cluster("list", "--environment", "test", "--json")).isZero();
    assertThat(json()).hasSize(1);
    assertThat(json().at("/0/state").asText()).isEqualTo("TERMINATING");

    assertThat(cluster("list", "--environment", "test", "--json", "--all-states")).isZero();
    assertThat(json()).hasSize(2);
    assertThat(json().get(1))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {
                      "id": "%s",
                      "name": "register-exporter-ex-2026-02-28",
                      "state": "TERMINATED",
                      "exportId": "ex-2026-02-28",
                      "exportDate": "2026-02-28",
                      "launchId": "l-ex-2026-02-28",
                      "createdAt": "2026-03-01T06:00:00Z",
                      "endedAt": "2026-03-01T06:10:00Z",
                      "durationSeconds": 600
                    }"""
                        .formatted(ended)));

    setClock(SIX.plusSeconds(2 * 24 * 3600));
    assertThat(cluster("list", "--environment", "test", "--json", "--all-states", "--days", "1"))
        .isZero();
    assertThat(json()).isEmpty();
  }

  @Test
  void noCluster_isSaid() throws JsonProcessingException {
    environment.put("REGISTER_EXPORTER_ENVIRONMENT", "test");

    assertThat(cluster("list")).isZero();
    assertThat(out())
        .isEqualTo("There is no cluster of register-exporter in test that has not ended.\n");
    assertThat(cluster("list", "--json")).isZero();
    assertThat(json().isArray()).isTrue();
    assertThat(json()).isEmpty();
  }

  @Test
  void missingEnvironment_isUsage() {
    assertThat(cluster("list")).isEqualTo(2);
    assertThat(err()).contains("--environment", "REGISTER_EXPORTER_ENVIRONMENT");
    assertThat(emr.requests("ListClusters")).isEmpty();
  }

  @Test
  void passingTrouble_isNotNoticed() {
    launch("ex-2026-03-01");
    emr.refuse("ListClusters", 2, Refusal.throttling());
    emr.refuse("DescribeCluster", 1, Refusal.internal());
    emr.lose("DescribeCluster", 1);

    assertThat(cluster("list", "--environment", "test")).as(err()).isZero();
    assertThat(out()).contains("ex-2026-03-01");
  }

  @Test
  void lastingTrouble_isNamed() {
    emr.refuse("ListClusters", 100, Refusal.internal());
    assertThat(cluster("list", "--environment", "test")).isEqualTo(5);
    assertThat(err()).contains("cannot list clusters: EMR answers 500 InternalServerException");

    emr.recover();
    emr.hangUp("ListClusters", 100);
    assertThat(cluster("list", "--environment", "test")).isEqualTo(5);
    assertThat(err()).contains("EMR cannot be reached");

    emr.recover();
    emr.refuse("ListClusters", 1, Refusal.accessDenied("ListClusters"));
    assertThat(cluster("list", "--environment", "test")).isEqualTo(3);
    assertThat(err()).contains("not authorized to perform: elasticmapreduce:ListClusters");
    assertThat(out()).isEmpty();
  }
}

package org.yoyohub.jobs.intake;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.jobs.application.Application;

/** All kinds of processing, found by the word in the contract's line "apply". */
public final class Applications {
  private final List<Application> all;

  public Applications(List<Application> applications, JdbcClient jdbc) {
    this.all = Stream.concat(applications.stream(), Stream.of(new PassOn(jdbc))).toList();
  }

  Application forContract(InterfaceContract contract) {
    return all.stream()
        .filter(application -> application.isFor(contract.apply()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    contract.id() + ": nothing applies \"" + contract.apply() + "\""));
  }

  /** Whether the kind is known; the start is refused when a contract names another. */
  public boolean knows(String kind) {
    return kind.equals("none") || all.stream().anyMatch(application -> application.isFor(kind));
  }
}

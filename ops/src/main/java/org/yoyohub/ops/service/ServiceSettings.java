package org.yoyohub.ops.service;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yoyohub.core.ledger.RetryPlan;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.formats.yaml.YamlMap;
import org.yoyohub.formats.yaml.YamlProblem;
import org.yoyohub.ops.node.DataDirectory;
import org.yoyohub.ops.node.GateGuests;
import org.yoyohub.ops.node.NodeSettings;
import org.yoyohub.ops.node.NodeSettings.GateAt;
import org.yoyohub.ops.node.SettingsException;

/**
 * What the service runs with: the words of the command line, DIR/settings.yaml, the environment,
 * the agreements. All that is wrong in any of them is told at once.
 */
record ServiceSettings(NodeSettings node, int port, Catalogue catalogue, Agreements agreements) {
  private static final String FILE = "settings.yaml";
  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  static ServiceSettings read(
      DataDirectory directory,
      String node,
      Optional<String> db,
      int port,
      int sftpPort,
      Optional<String> daily,
      Map<String, String> environment)
      throws IOException, SettingsException {
    var problems = new ArrayList<YamlProblem>();
    var catalogue = Catalogue.standard();
    var agreements = Agreements.load(directory.path(), catalogue);
    var yaml = file(directory, problems);
    var time = daily.filter(DaySettings::isTime);
    var settings = node(directory, node, db, sftpPort, time, environment, yaml);
    yaml.ifPresent(YamlMap::done);
    problems.addAll(agreements.problems());
    var all = new ArrayList<>(problems.stream().map(YamlProblem::toString).toList());
    all.addAll(ofCommandLine(node, db, port, sftpPort));
    if (daily.isPresent() && time.isEmpty()) {
      all.add("--daily must be a time of the day such as 05:00, or off");
    }
    all.addAll(GateGuests.of(agreements.agreements(), directory.path()).problems());
    if (!all.isEmpty()) {
      throw new SettingsException(all);
    }
    return new ServiceSettings(settings, port, catalogue, agreements.agreements());
  }

  private static Optional<YamlMap> file(DataDirectory directory, List<YamlProblem> problems)
      throws IOException {
    var file = directory.path().resolve(FILE);
    return Files.exists(file)
        ? YamlMap.parse(FILE, Files.readString(file), problems)
        : Optional.empty();
  }

  private static NodeSettings node(
      DataDirectory directory,
      String node,
      Optional<String> db,
      int sftpPort,
      Optional<String> daily,
      Map<String, String> environment,
      Optional<YamlMap> yaml) {
    return new NodeSettings(
        node,
        directory.path(),
        db,
        environment.getOrDefault("HUB_DB_USER", "hub"),
        environment.getOrDefault("HUB_DB_PASSWORD", ""),
        yaml.map(y -> y.parsed("workers", 2, ServiceSettings::workers)).orElse(2),
        yaml.map(y -> y.parsed("patience", PATIENCE, ServiceSettings::patience)).orElse(PATIENCE),
        yaml.flatMap(y -> y.map("retry"))
            .map(ServiceSettings::retry)
            .orElse(RetryPlan.OF_A_PARTNER),
        yaml.map(y -> y.parsed("pull-every", NodeSettings.PULL_EVERY, ServiceSettings::patience))
            .orElse(NodeSettings.PULL_EVERY),
        DaySettings.read(yaml, daily),
        gate(yaml.flatMap(y -> y.map("gate")), sftpPort),
        Clock.system(TOKYO));
  }

  private static int workers(String text) {
    int workers = Integer.parseInt(text);
    if (workers < 1 || workers > 64) {
      throw new IllegalArgumentException("must be 1 to 64");
    }
    return workers;
  }

  /** Open on loopback unless the settings name another address, or shut it. */
  private static Optional<GateAt> gate(Optional<YamlMap> gate, int port) {
    var open = gate.map(g -> g.parsed("open", true, ServiceSettings::yesOrNo)).orElse(true);
    var address = gate.map(g -> g.text("address", LOOPBACK)).orElse(LOOPBACK);
    gate.ifPresent(YamlMap::done);
    return open ? Optional.of(new GateAt(address, port)) : Optional.empty();
  }

  private static boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  private static RetryPlan retry(YamlMap yaml) {
    var usual = RetryPlan.OF_A_PARTNER;
    var plan =
        new RetryPlan(
            yaml.parsed("first", usual.first(), ServiceSettings::patience),
            yaml.parsed("longest", usual.longest(), ServiceSettings::patience),
            yaml.parsed("tries", usual.limit(), ServiceSettings::tries));
    yaml.done();
    return plan;
  }

  private static int tries(String text) {
    int tries = Integer.parseInt(text);
    if (tries < 1 || tries > 10_000) {
      throw new IllegalArgumentException("must be 1 to 10000");
    }
    return tries;
  }

  private static Duration patience(String text) {
    var patience = Duration.parse(text);
    if (patience.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("must be PT1S or longer");
    }
    return patience;
  }

  private static List<String> ofCommandLine(
      String node, Optional<String> db, int port, int sftpPort) {
    var wrong = new ArrayList<String>();
    if (!node.matches("[a-z0-9-]{1,20}")) {
      wrong.add("--node must be 1 to 20 of a-z, 0-9 and -");
    }
    if (port < 0 || port > 65535) {
      wrong.add("--port must be 0 to 65535");
    }
    if (sftpPort < 0 || sftpPort > 65535) {
      wrong.add("--sftp-port must be 0 to 65535");
    }
    if (db.isPresent() && !db.get().startsWith("jdbc:postgresql:")) {
      wrong.add("--db must begin with jdbc:postgresql:");
    }
    return wrong;
  }
}

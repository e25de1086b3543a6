package org.idferm.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserExceptionTest {

  @Test
  void keepsAMessageInOneLineWithoutTerminalSequences() {
    assertThat(new DataException("a\nb\r\u001b[31m\u0085\u2028\u202e: é ñ 日 😀"))
        .hasMessage("a?b??[31m???: é ñ 日 😀");
    assertThat(new ConfigurationException("\ud800", new IllegalStateException())).hasMessage("?");
  }
}

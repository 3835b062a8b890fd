job "web" {
  env { A = "canary" }
}

defmodule Tally.MixProject do
  use Mix.Project

  def project do
    [app: :tally, version: "0.3.0", elixir: "~> 1.18", deps: deps()]
  end

  defp deps do
    [
      {:phoenix, "~> 1.8.1"},
      {:phoenix_ecto, "~> 4.6"},
      {:ecto_sql, "~> 3.13"},
      {:postgrex, ">= 0.0.0"},
      {:swoosh, "~> 1.19"}
    ]
  end
end

defmodule Dogwood.MixProject do
  use Mix.Project

  defp deps do
    [
      {:phoenix, "~> 1.8.0"},
      {:ecto_sql, "~> 3.13"},
      {:postgrex, ">= 0.0.0"}
    ]
  end
end

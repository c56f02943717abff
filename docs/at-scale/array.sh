#!/bin/sh
#SBATCH --job-name=quotes
#SBATCH --array=0-7
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=1
#SBATCH --requeue
#SBATCH --output=slurm-%A_%a.out
shard=$(printf 'shards/%02d.jsonl' "$SLURM_ARRAY_TASK_ID")
exec ./shard.sh "$shard" found
